package org.practicereview.learning.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** That somebody else has looked at an action and its evidence, and what it changed for children (L17, L18). */
public record ActionVerified(
        @Question(value = "Effect on children", hint = "What is different for them, and how that is known.")
        @NotBlank(message = "Enter the effect on children")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String effect) {}
