package org.practicereview.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review of a case.
 *
 * @param kind local or national
 * @param decidedOn the day of the decision: the six months run from it (L12, P10)
 * @param proposed whom the Panel recommended or the partners appointed, not yet let in
 * @param reviewer who reviews
 */
public record Review(
        long caseId,
        ReviewKind kind,
        LocalDate decidedOn,
        @Nullable UUID proposed,
        @Nullable UUID reviewer) {

    public boolean isNational() {
        return kind == ReviewKind.NATIONAL_REVIEW;
    }
}
