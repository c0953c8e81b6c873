package org.practicereview.learning.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** That more must be done, and why. */
public record ActionReopened(
        @Question("Why must more be done?")
        @NotBlank(message = "Enter why more must be done")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {}
