package org.practicereview.review.national.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.review.national.EarlierRecord;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.TakenInCase;
import org.practicereview.workflow.api.Moments;

/**
 * A national review over one or many cases.
 *
 * @param dueOn by when its report is published, nothing where the day of its decision is wrong
 * @param late whether it was, or is, published later
 * @param publishedOn the day on which it was, nothing before
 * @param cases those that you may see
 * @param former those that left it
 * @param ofOneCase whether it was decided over a single case, in which it is published
 * @param partOf the theme that its single case was taken into
 * @param corrections what it was before it was corrected; not in lists
 * @param version as the ETag has it
 * @param withheld how many are kept from you by a conflict of interest
 */
@Schema(name = "NationalReview")
record ShownNationalReview(
        int number,
        String name,
        LocalDate decidedOn,
        @Nullable LocalDate dueOn,
        boolean late,
        @Nullable LocalDate publishedOn,
        @Nullable String lateReason,
        String reasons,
        List<TakenIn> cases,
        List<TakenIn> former,
        int withheld,
        boolean ofOneCase,
        @Nullable Integer partOf,
        List<Corrected> corrections,
        int version,
        Map<String, String> links) {

    /**
     * A case of it.
     *
     * @param takenOver whether a review of the case that ran was taken over
     * @param takenOverOn the day of the decision to take it over, where that was a decision of its own
     * @param resumedAt when that went on by itself, nothing while it stands still
     * @param endedAt when that ended with the national one
     * @param leftAt when the case was taken out
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
            @Nullable String resumedBecause,
            @Nullable OffsetDateTime endedAt,
            @Nullable String endedBecause,
            @Nullable OffsetDateTime leftAt,
            @Nullable String leftBecause) {

        static TakenIn of(TakenInCase taken) {
            return new TakenIn(
                    taken.reference().value(),
                    taken.decidedOn(),
                    taken.reasons(),
                    taken.takenOver(),
                    taken.takenOverOn(),
                    taken.takenOverBecause(),
                    Moments.of(taken.resumedAt()),
                    taken.resumedBecause(),
                    Moments.of(taken.endedAt()),
                    taken.endedBecause(),
                    Moments.of(taken.leftAt()),
                    taken.leftBecause());
        }
    }

    /** What it was before it was corrected, and why it was. */
    @Schema(name = "NationalReviewCorrection")
    record Corrected(
            String nameBefore, LocalDate decidedOnBefore, String reasonsBefore, String because, OffsetDateTime at) {

        static Corrected of(EarlierRecord correction) {
            return new Corrected(
                    correction.nameBefore(),
                    correction.decidedOnBefore(),
                    correction.reasonsBefore(),
                    correction.because(),
                    Objects.requireNonNull(Moments.of(correction.at())));
        }
    }

    static ShownNationalReview of(NationalReviews.Seen seen, List<EarlierRecord> corrections) {
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
                seen.former().stream().map(TakenIn::of).toList(),
                seen.withheld(),
                seen.review().ofOneCase(),
                seen.review().partOf(),
                corrections.stream().map(Corrected::of).toList(),
                seen.review().version(),
                Map.of("self", "/api/v1/national-reviews/" + seen.review().number()));
    }
}
