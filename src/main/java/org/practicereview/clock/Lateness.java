package org.practicereview.clock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;

/**
 * How something was done late (T4): late is allowed, never silent.
 *
 * @param workingDays how many working days after its date; 0 when none had passed
 * @param reason why; nothing only where a breach is information
 * @param approvedBy who approved that; nothing where a breach is information, and for what was done long ago and is
 *     recorded afterwards
 * @param agreedBy who agreed to it then, in words, where it is recorded afterwards
 */
public record Lateness(
        int workingDays,
        @Nullable String reason,
        @Nullable UUID approvedBy,
        @Nullable String agreedBy) {

    /** The lateness of something that is done now. */
    public Lateness(int workingDays, @Nullable String reason, @Nullable UUID approvedBy) {
        this(workingDays, reason, approvedBy, null);
    }

    /**
     * Late is allowed, with both.
     *
     * @throws InvalidAnswers when one is missing
     */
    public static void require(@Nullable String reason, @Nullable UUID approvedBy) {
        AnswerErrors errors = new AnswerErrors();
        check(reason != null, approvedBy != null, errors);
        errors.refuseIfAny();
    }

    /** Notes what is missing. */
    public static void check(boolean reasonGiven, boolean approved, AnswerErrors errors) {
        errors.addIf(!reasonGiven, "/lateReason", "required", "The date has passed: say why this is late")
                .addIf(
                        !approved,
                        "/lateApprovedBy",
                        "required",
                        "The date has passed: choose who approved that this is late");
    }

    /** The reason is part of the case and of nothing else. */
    @Override
    public String toString() {
        return "Lateness of " + workingDays + " working days";
    }
}
