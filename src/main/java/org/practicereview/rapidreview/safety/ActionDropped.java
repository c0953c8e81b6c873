package org.practicereview.rapidreview.safety;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** That an action is not done, and why. */
public record ActionDropped(
        @Question(value = "Why is it not done?", personal = true)
        @NotBlank(message = "Enter why it is not done")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
