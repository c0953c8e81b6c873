package org.practicereview.learning.action;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** That somebody else has looked at an action and its evidence, and what it changed for children (L17, L18). */
public record ActionVerified(
        @Question(value = "Effect on children", hint = "What is different for them, and how that is known.")
        @NotBlank(message = "Enter the effect on children")
        @AtMost(4000)
        @Nullable
        String effect) {}
