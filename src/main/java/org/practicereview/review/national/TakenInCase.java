package org.practicereview.review.national;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;

/**
 * A case of a national review.
 *
 * @param decidedOn the day of the decision on this case
 * @param takenOver whether a local review that ran was taken over
 * @param takenOverOn the day of the decision to take it over, where it was another than that on the case
 * @param takenOverBecause the reasons of that decision
 * @param resumedAt when that local review went on by itself, nothing while it stands still
 */
public record TakenInCase(
        IncidentReference reference,
        LocalDate decidedOn,
        String reasons,
        boolean takenOver,
        @Nullable LocalDate takenOverOn,
        @Nullable String takenOverBecause,
        @Nullable Instant resumedAt,
        @Nullable String resumedBecause) {

    /** Whether the date of a local review stands still because of it. */
    public boolean holdsLocalReview() {
        return takenOver && resumedAt == null;
    }

    /** What is written stays out of logs. */
    @Override
    public String toString() {
        return "TakenInCase " + reference;
    }
}
