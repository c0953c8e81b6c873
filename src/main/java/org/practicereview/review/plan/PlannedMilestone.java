package org.practicereview.review.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.MilestoneRule;
import org.practicereview.guidance.ReviewMilestone;

/**
 * The day on which a milestone of a review is planned.
 *
 * @param rule how it is counted
 * @param counted the working day the rule gives
 * @param moved what a person made of it, nothing where the rule stands
 * @param reached whether it, or one after it, is behind the review
 */
public record PlannedMilestone(
        MilestoneRule rule, LocalDate counted, @Nullable Move moved, boolean reached) {

    /**
     * A day that was moved by hand.
     *
     * @param reason in the words of whoever moved it
     * @param version counts the changes of this milestone
     */
    public record Move(LocalDate to, String reason, UUID by, Instant at, int version) {}

    public ReviewMilestone milestone() {
        return rule.milestone();
    }

    /** The day that holds. */
    public LocalDate on() {
        return moved == null ? counted : moved.to();
    }

    /** Grows with each move; 0 before the first. */
    public int version() {
        return moved == null ? 0 : moved.version();
    }
}
