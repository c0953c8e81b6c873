package org.practicereview.review.record;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Practitioners who worked with the child or the family took part in the review (L7). */
public record PractitionersEvent(
        @Question(value = "What was it?", hint = "For example a workshop, or conversations one by one.")
        @NotBlank(message = "Enter what it was")
        @AtMost(200)
        @Nullable
        String what,

        @Question("When?")
        @NotNull(message = "Enter the day")
        @PastOrPresent(message = "The day must be today or in the past")
        @Nullable
        LocalDate on,

        @Question("How many practitioners took part?")
        @NotNull(message = "Enter how many took part")
        @Min(value = 1, message = "Enter a number of 1 or more")
        @Max(value = 999, message = "Enter a number of 999 or less")
        @Nullable
        Integer tookPart,

        @Question(value = "What came out?", hint = "Do not enter names.", personal = true)
        @NotBlank(message = "Enter what came out")
        @AtMost(4000)
        @Nullable
        String cameOut) {}
