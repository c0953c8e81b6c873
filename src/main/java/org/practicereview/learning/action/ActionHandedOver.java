package org.practicereview.learning.action;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** That another body follows an action from now on, and why. */
public record ActionHandedOver(
        @Question(value = "Who follows it from now on?", hint = "The body or board, and the post in it.")
        @NotBlank(message = "Enter who follows it from now on")
        @AtMost(400)
        @Nullable
        String to,

        @Question("Why?") @NotBlank(message = "Enter why it is handed over") @AtMost(2000) @Nullable
        String reason) {}
