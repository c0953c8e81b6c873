package org.practicereview.rapidreview.safety;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** That an action is no longer needed, and why. */
public record ActionDropped(
        @Question(value = "Why is it no longer needed?", personal = true)
        @NotBlank(message = "Enter why it is no longer needed")
        @AtMost(2000)
        @Nullable
        String reason) {}
