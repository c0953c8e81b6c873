package org.practicereview.proceedings.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Pause;
import org.practicereview.guidance.Proceedings;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * Proceedings beside a case.
 *
 * @param number their number in the case
 * @param authority court, coroner or police force
 * @param reason how they delay the case
 * @param expectedEndOn last day as it is expected, nothing when nobody knows
 * @param endedOn last day, nothing while they go on
 * @param effects on each date that was open when they were recorded or changed, or that started since
 * @param version as the ETag has it
 */
record ShownProceedings(
        int number,
        Coded<Proceedings> kind,
        String authority,
        String reason,
        LocalDate startedOn,
        @Nullable LocalDate expectedEndOn,
        @Nullable LocalDate endedOn,
        @Nullable OffsetDateTime recordedAt,
        List<ShownEffect> effects,
        int version,
        Map<String, String> links) {

    static ShownProceedings of(IncidentReference reference, Pause pause) {
        return new ShownProceedings(
                pause.number(),
                Coded.of(pause.kind()),
                pause.authority(),
                pause.reason(),
                pause.startedOn(),
                pause.expectedEndOn(),
                pause.endedOn(),
                Moments.of(pause.recordedAt()),
                pause.effects().stream()
                        .map(effect -> ShownEffect.of(reference, effect))
                        .toList(),
                pause.version(),
                Map.of("self", address(reference, pause), "case", "/api/v1/cases/" + reference));
    }

    static String address(IncidentReference reference, Pause pause) {
        return "/api/v1/cases/" + reference + "/proceedings/" + pause.number();
    }

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "ShownProceedings " + number;
    }
}
