package org.practicereview.childdeath;

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
}
