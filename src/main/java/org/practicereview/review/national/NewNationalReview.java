package org.practicereview.review.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** The Panel decides on a national review that several cases can be taken into. */
public record NewNationalReview(
        @Question(value = "What is it called?", hint = "Its theme. No names of children or places.")
        @NotBlank(message = "Enter what it is called")
        @Size(max = 200, message = "Enter at most 200 characters")
        @Nullable
        String name,

        @Question(value = "When did the Panel decide?", hint = "The time to publish runs from this day.")
        @NotNull(message = "Enter the date of the decision")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn,

        @Question("Reasons")
        @NotBlank(message = "Enter the reasons of the Panel")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String reasons) {}
