package org.practicereview.review.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The round in which a draft is commented on and, where that is wanted, checked by agencies.
 *
 * @param draft the number of the version
 * @param closedAt when comments ended, nothing before
 * @param openBecause why it was closed with comments that nobody had answered
 * @param accuracy whether agencies check their sections
 * @param checkedAt when that ended, nothing before
 */
public record DraftRound(
        int draft,
        LocalDate commentsDueOn,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String openBecause,
        boolean accuracy,
        @Nullable Instant checkedAt) {

    /** Whether comments are asked for. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether agencies may check their sections. */
    public boolean isChecked() {
        return accuracy && checkedAt == null;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(commentsDueOn);
    }
}
