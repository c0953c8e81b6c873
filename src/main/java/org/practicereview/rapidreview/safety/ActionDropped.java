package org.practicereview.rapidreview.safety;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** That an action is no longer needed, and why. */
public record ActionDropped(
        @Question(value = "Why is it no longer needed?", personal = true)
        @NotBlank(message = "Enter why it is no longer needed")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
