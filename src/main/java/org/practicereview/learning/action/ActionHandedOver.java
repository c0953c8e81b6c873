package org.practicereview.learning.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** That another body follows an action from now on, and why. */
public record ActionHandedOver(
        @Question(value = "Who follows it from now on?", hint = "The body or board, and the post in it.")
        @NotBlank(message = "Enter who follows it from now on")
        @Size(max = 400, message = "Enter at most 400 characters")
        @Nullable
        String to,

        @Question("Why?")
        @NotBlank(message = "Enter why it is handed over")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
