package org.practicereview.childdeath;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of telling the child death office; of its own process nothing but a reference (K7).
 *
 * @param knownAt the moment the death was known: the hours run from it
 * @param dueAt the last moment in time (K2)
 * @param sentAt when the office was told, nothing before
 */
record ChildDeathNotification(
        Instant knownAt, Instant dueAt, @Nullable Instant sentAt) {

    /** The first second that counts as late. */
    Instant lapsesAt() {
        return dueAt.plusSeconds(1);
    }

    /**
     * By how many hours the office was told too late, were it told at that moment; by the clock, as the limit runs.
     * Begun hours count; 0 when it is in time.
     */
    int hoursLate(Instant at) {
        return at.isAfter(dueAt)
                ? (int) Duration.between(dueAt, at)
                        .plus(Duration.ofHours(1))
                        .minusNanos(1)
                        .toHours()
                : 0;
    }
}
