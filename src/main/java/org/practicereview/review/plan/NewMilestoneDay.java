package org.practicereview.review.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
