package org.practicereview.review.national;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A national review that cases are taken into.
 *
 * @param decidedOn the day of its decision: its own six months run from it
 * @param publishedOn the day on which its report was published, nothing before
 * @param lateReason why that was late, nothing unless it was
 */
public record NationalReview(
        int number,
        String name,
        LocalDate decidedOn,
        String reasons,
        @Nullable LocalDate publishedOn,
        @Nullable String lateReason) {}
