package org.practicereview.review.national.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.TakenInCase;
import org.practicereview.workflow.api.Moments;

/**
 * A national review over one or many cases.
 *
 * @param dueOn by when its report is published
 * @param late whether it was, or is, published later
 * @param publishedOn the day on which it was, nothing before
 * @param cases those that you may see
 * @param withheld how many are kept from you by a conflict of interest
 */
@Schema(name = "NationalReview")
record ShownNationalReview(
        int number,
        String name,
        LocalDate decidedOn,
        LocalDate dueOn,
        boolean late,
        @Nullable LocalDate publishedOn,
        @Nullable String lateReason,
        String reasons,
        List<TakenIn> cases,
        int withheld,
        Map<String, String> links) {

    /**
     * A case of it.
     *
     * @param takenOver whether a local review that ran was taken over
     * @param takenOverOn the day of the decision to take it over, where that was a decision of its own
     * @param resumedAt when that went on by itself, nothing while it stands still
     */
    @Schema(name = "NationalReviewCase")
    record TakenIn(
            String reference,
            LocalDate decidedOn,
            String reasons,
            boolean takenOver,
            @Nullable LocalDate takenOverOn,
            @Nullable String takenOverBecause,
            @Nullable OffsetDateTime resumedAt,
            @Nullable String resumedBecause) {

        static TakenIn of(TakenInCase taken) {
            return new TakenIn(
                    taken.reference().value(),
                    taken.decidedOn(),
                    taken.reasons(),
                    taken.takenOver(),
                    taken.takenOverOn(),
                    taken.takenOverBecause(),
                    Moments.of(taken.resumedAt()),
                    taken.resumedBecause());
        }
    }

    static ShownNationalReview of(NationalReviews.Seen seen) {
        return new ShownNationalReview(
                seen.review().number(),
                seen.review().name(),
                seen.review().decidedOn(),
                seen.dueOn(),
                seen.late(),
                seen.review().publishedOn(),
                seen.review().lateReason(),
                seen.review().reasons(),
                seen.cases().stream().map(TakenIn::of).toList(),
                seen.withheld(),
                Map.of("self", "/api/v1/national-reviews/" + seen.review().number()));
    }
}
