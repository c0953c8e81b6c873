package org.practicereview.review.national;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A national review, over a single case or a theme that cases are taken into.
 *
 * @param decidedOn the day of its decision: its own six months run from it
 * @param publishedOn the day on which its report was published, nothing before
 * @param lateReason why that was late, nothing unless it was
 * @param ofOneCase whether it was decided over a single case: its publication is that of the case
 * @param partOf the theme that its single case was taken into, nothing where it stands by itself
 * @param withoutReport whether it was over without a report that is published
 * @param version counts its corrections
 */
public record NationalReview(
        int number,
        String name,
        LocalDate decidedOn,
        String reasons,
        @Nullable LocalDate publishedOn,
        @Nullable String lateReason,
        boolean ofOneCase,
        @Nullable Integer partOf,
        boolean withoutReport,
        int version) {

    /** Whether its report went out, or it is settled that none will: what it recommends may go to areas. */
    public boolean isConcluded() {
        return publishedOn != null || withoutReport;
    }
}
