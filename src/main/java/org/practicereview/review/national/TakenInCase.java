package org.practicereview.review.national;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;

/**
 * A case of a national review, from the decision to take it in until it leaves.
 *
 * @param id of the entry: a case that leaves and is taken in again has another
 * @param decidedOn the day of the decision on this case
 * @param takenOver whether a review of its own that ran was taken over
 * @param takenOverOn the day of the decision to take it over, where it was another than that on the case
 * @param takenOverBecause the reasons of that decision
 * @param resumedAt when that review went on by itself, nothing while it stands still
 * @param endedAt when it ended with the national one
 * @param leftAt when the case left, nothing while it is part
 */
public record TakenInCase(
        long id,
        long caseId,
        int review,
        IncidentReference reference,
        LocalDate decidedOn,
        String reasons,
        boolean takenOver,
        @Nullable LocalDate takenOverOn,
        @Nullable String takenOverBecause,
        @Nullable Instant resumedAt,
        @Nullable String resumedBecause,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        @Nullable Instant leftAt,
        @Nullable String leftBecause) {

    /** Whether the date of a review of its own stands still because of it. */
    public boolean holdsReview() {
        return takenOver && resumedAt == null && endedAt == null;
    }

    /** Whether it is part of the national review now. */
    public boolean isPart() {
        return leftAt == null;
    }

    /** What is written stays out of logs. */
    @Override
    public String toString() {
        return "TakenInCase " + reference;
    }
}
