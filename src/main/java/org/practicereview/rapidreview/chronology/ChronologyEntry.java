package org.practicereview.rapidreview.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.ChronologyMark;
import org.practicereview.rapidreview.agency.AgencySummary.EventKind;
import org.practicereview.rapidreview.agency.AgencySummary.KeyEvent;

/**
 * One event as one agency tells it.
 *
 * @param request the number of the request that the agency answered, nothing where its return came another way
 * @param tookPlace not where it was planned or is recorded elsewhere, and did not
 * @param source the record it was taken from
 * @param released whether the return was accepted; the business manager reads it before
 * @param marks what a reader should look at
 */
public record ChronologyEntry(
        LocalDate on,
        @Nullable Integer request,
        String agency,
        EventKind kind,
        boolean tookPlace,
        String what,
        @Nullable String source,
        boolean released,
        List<Mark> marks) {

    /** One of them, with what it is about in words. */
    public record Mark(ChronologyMark mark, String words) {}

    /** An event of a return. */
    public static ChronologyEntry of(KeyEvent event, @Nullable Integer request, String agency, boolean released) {
        return new ChronologyEntry(
                Objects.requireNonNull(event.on()),
                request,
                agency,
                Objects.requireNonNull(event.kind()),
                event.happened(),
                Objects.requireNonNull(event.what()),
                event.source(),
                released,
                List.of());
    }

    /** Whether the same agency tells it in the same return. */
    boolean isOfTheAccountOf(ChronologyEntry other) {
        return Objects.equals(request, other.request) && agency.equalsIgnoreCase(other.agency);
    }

    ChronologyEntry with(List<Mark> found) {
        return new ChronologyEntry(on, request, agency, kind, tookPlace, what, source, released, List.copyOf(found));
    }

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "ChronologyEntry[" + request + ", ***]";
    }
}
