package org.practicereview.notification.authority;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;

/**
 * A proposal that another area leads a case (rule book, section 10, steps 8 and 32).
 *
 * @param number in the order of proposing, from 1
 * @param from the code of the area that led then
 * @param to the code of the area that is to lead
 * @param reason why, in words; may hold personal data
 * @param by who proposed it
 * @param result what came of it, nothing while it waits for an answer
 * @param answer what was said to it, in words
 */
public record HandOver(
        IncidentReference reference,
        int number,
        String from,
        String to,
        String reason,
        Instant at,
        UUID by,
        @Nullable HandOverResult result,
        @Nullable String answer,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy) {

    public boolean isOpen() {
        return result == null;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "HandOver " + number;
    }
}
