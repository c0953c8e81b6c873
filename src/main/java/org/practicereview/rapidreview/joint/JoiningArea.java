package org.practicereview.rapidreview.joint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** An area that is to take part in a rapid review, and why. */
public record JoiningArea(
        @Question("Which area takes part?")
        @NotBlank(message = "Choose the area that takes part")
        @Size(max = 40, message = "Choose the area that takes part")
        @Nullable
        String area,

        @Question(
                value = "Why does it take part?",
                hint = "For example because its agencies knew the child. Both areas read this.",
                personal = true)
        @NotBlank(message = "Enter why it takes part")
        @AtMost(1000)
        @Nullable
        String reason) {}
