package org.practicereview.notification.afterwards;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to withdraw a sent notification.
 *
 * @param number in the order of proposing, from 1
 * @param explanation why, in words; may hold personal data
 * @param duplicateOf the other case of a duplicate
 * @param result what came of it, nothing while it is considered
 * @param by who proposed it
 * @param endedBy who decided, nothing where nobody did
 */
public record Withdrawal(
        int number,
        WithdrawalReason reason,
        String explanation,
        @Nullable String duplicateOf,
        Instant at,
        UUID by,
        @Nullable WithdrawalResult result,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy) {

    public boolean isOpen() {
        return result == null;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Withdrawal " + number;
    }
}
