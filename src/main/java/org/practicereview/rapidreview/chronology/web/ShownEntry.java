package org.practicereview.rapidreview.chronology.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.ChronologyMark;
import org.practicereview.rapidreview.agency.AgencySummary.EventKind;
import org.practicereview.rapidreview.chronology.ChronologyEntry;
import org.practicereview.workflow.api.Coded;

/**
 * One event as one agency tells it, for machines.
 *
 * @param request the number of the request that the agency answered, nothing where its return came another way
 * @param released whether the return was accepted
 */
@Schema(name = "ChronologyEntry")
record ShownEntry(
        LocalDate on,
        @Nullable Integer request,
        String agency,
        Coded<EventKind> kind,
        boolean tookPlace,
        String what,
        @Nullable String source,
        boolean released,
        List<ShownMark> marks) {

    /** What to look at. */
    @Schema(name = "ChronologyMark")
    record ShownMark(Coded<ChronologyMark> mark, String words) {}

    static ShownEntry of(ChronologyEntry entry) {
        return new ShownEntry(
                entry.on(),
                entry.request(),
                entry.agency(),
                Coded.of(entry.kind()),
                entry.tookPlace(),
                entry.what(),
                entry.source(),
                entry.released(),
                entry.marks().stream()
                        .map(mark -> new ShownMark(Coded.of(mark.mark()), mark.words()))
                        .toList());
    }
}
