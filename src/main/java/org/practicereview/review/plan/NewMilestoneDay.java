package org.practicereview.review.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Another day for a milestone of a review. */
public record NewMilestoneDay(
        @Question(
                value = "On which day instead?",
                hint = "A working day from the decision on the review to the day its report is to be published.")
        @NotNull(message = "Enter the day")
        @Nullable
        LocalDate on,

        @Question(value = "Why is it moved?", personal = true)
        @NotBlank(message = "Enter why it is moved")
        @AtMost(2000)
        @Nullable
        String reason) {}
