package org.practicereview.clock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How something was done late (T4): late is allowed, never silent.
 *
 * @param workingDays how many working days after its date; 0 when none had passed
 * @param reason why; nothing only where a breach is information
 * @param approvedBy who approved that; nothing only where a breach is information, and for what was done long ago and is
 *     recorded now
 */
public record Lateness(
        int workingDays, @Nullable String reason, @Nullable UUID approvedBy) {

    /** The reason is part of the case and of nothing else. */
    @Override
    public String toString() {
        return "Lateness of " + workingDays + " working days";
    }
}
