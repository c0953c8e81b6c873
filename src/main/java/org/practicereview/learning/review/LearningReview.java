package org.practicereview.learning.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * A review of what stays below the threshold (L1, RR16; rule book, section 10, step 3).
 *
 * @param number counts those of a case
 * @param closedAt when its actions were verified or it ended before its time, nothing while it goes on
 * @param endedBecause why it ended before its time, nothing where it did not
 */
public record LearningReview(
        int number,
        Kind kind,
        String reason,
        UUID openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String endedBecause) {

    /** What kind of review. The names are stored and never change. */
    public enum Kind implements Labelled {
        NEAR_MISS("Near miss"),
        GOOD_PRACTICE("Good practice"),
        SINGLE_AGENCY("Practice of a single agency"),
        OTHER("Another learning review"),
        /** Offered to cases under the guidance of 2013 only (C4). */
        MANAGEMENT_REVIEW("Management review");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Words of people about a case. */
    @Override
    public String toString() {
        return "LearningReview[" + number + ", " + kind + ", ***]";
    }
}
