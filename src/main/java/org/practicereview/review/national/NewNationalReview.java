package org.practicereview.review.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** The Panel decides on a national review that several cases can be taken into. */
public record NewNationalReview(
        @Question(value = "What is it called?", hint = "Its theme. No names of children or places.")
        @NotBlank(message = "Enter what it is called")
        @AtMost(200)
        @Nullable
        String name,

        @Question(value = "When did the Panel decide?", hint = "The time to publish runs from this day.")
        @NotNull(message = "Enter the date of the decision")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn,

        @Question("Reasons") @NotBlank(message = "Enter the reasons of the Panel") @AtMost(4000) @Nullable
        String reasons) {}
