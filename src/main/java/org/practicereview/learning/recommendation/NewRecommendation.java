package org.practicereview.learning.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Who does what by when, and how it will show that it helped (L9). */
public record NewRecommendation(
        @Question(value = "What is to be done?", hint = "Name no child, no family and no member of staff.")
        @NotBlank(message = "Enter what is to be done")
        @AtMost(2000)
        @Nullable
        String what,

        @Question(value = "By whom?", hint = "The body, and the post in it.")
        @NotBlank(message = "Enter who does it")
        @AtMost(400)
        @Nullable
        String who,

        @Question("By when?") @NotNull(message = "Enter by when it is to be done") @Nullable
        LocalDate byWhen,

        @Question("How will it show that it helped?")
        @NotBlank(message = "Enter how it will show")
        @AtMost(2000)
        @Nullable
        String shownBy,

        @Question("What is it about?")
        @NotBlank(message = "Choose what it is about")
        @Size(max = 40, message = "Choose what it is about")
        @Nullable
        String theme) {}
