package org.practicereview.review.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.ReviewMilestone;
import org.practicereview.review.plan.PlannedMilestone;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A milestone of the plan of a review.
 *
 * @param on the day that holds
 * @param counted the day its rule gives
 * @param workingDaysBefore so many working days before the report is to be published
 * @param reached whether it is behind the review
 * @param version as the ETag has it
 */
@Schema(name = "PlannedMilestone")
record ShownMilestone(
        Coded<ReviewMilestone> milestone,
        String what,
        LocalDate on,
        LocalDate counted,
        int workingDaysBefore,
        Citation citation,
        boolean reached,
        @Nullable Moved moved,
        int version,
        Map<String, String> links) {

    /** That it was moved by hand. */
    @Schema(name = "MovedMilestone")
    record Moved(@Nullable String by, OffsetDateTime at, String reason) {}

    static ShownMilestone of(IncidentReference reference, PlannedMilestone planned, Map<UUID, String> names) {
        PlannedMilestone.Move move = planned.moved();
        return new ShownMilestone(
                Coded.of(planned.milestone()),
                planned.rule().what(),
                planned.on(),
                planned.counted(),
                planned.rule().workingDaysBefore(),
                planned.rule().citation(),
                planned.reached(),
                move == null ? null : new Moved(names.get(move.by()), Moments.of(move.at()), move.reason()),
                planned.version(),
                Map.of("self", "/api/v1/cases/" + reference + "/review/plan/" + planned.milestone()));
    }
}
