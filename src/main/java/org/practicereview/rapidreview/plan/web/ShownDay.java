package org.practicereview.rapidreview.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.PlanStep;
import org.practicereview.rapidreview.plan.PlannedDay;
import org.practicereview.workflow.api.Coded;

/**
 * A step of the plan of a rapid review.
 *
 * @param on the day that holds
 * @param counted the day its rule gives
 * @param workingDaysBefore so many working days before the rapid review is due
 * @param version as the ETag has it
 */
@Schema(name = "PlannedDay")
record ShownDay(
        Coded<PlanStep> step,
        String what,
        LocalDate on,
        LocalDate counted,
        int workingDaysBefore,
        Citation citation,
        @Nullable Moved moved,
        int version,
        Map<String, String> links) {

    /** That it was moved by hand. */
    @Schema(name = "MovedDay")
    record Moved(@Nullable String by, Instant at, String reason) {}

    static ShownDay of(IncidentReference reference, PlannedDay day, Map<UUID, String> names) {
        PlannedDay.Move move = day.moved();
        return new ShownDay(
                Coded.of(day.rule().step()),
                day.rule().what(),
                day.on(),
                day.counted(),
                day.rule().workingDaysBefore(),
                day.rule().citation(),
                move == null ? null : new Moved(names.get(move.by()), move.at(), move.reason()),
                day.version(),
                Map.of(
                        "self",
                        "/api/v1/cases/" + reference + "/rapid-review/plan/"
                                + day.rule().step()));
    }
}
