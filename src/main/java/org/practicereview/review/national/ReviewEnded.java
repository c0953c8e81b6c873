package org.practicereview.review.national;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** A review that was taken over does not go on: it ends with the national one (rule book, section 10, step 19a). */
public record ReviewEnded(
        @Question(
                value = "Why does it end with the national review?",
                hint = "What the partners agreed to, and where its questions are answered.",
                personal = true)
        @NotBlank(message = "Enter why it ends with the national review")
        @AtMost(2000)
        @Nullable
        String because,

        @Question(
                value = "When did the Panel decide so?",
                hint = "Only if the report of the national review is not published yet.")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn) {}
