package org.practicereview.learning.action;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** That more must be done, and why. */
public record ActionReopened(
        @Question("Why must more be done?") @NotBlank(message = "Enter why more must be done") @AtMost(2000) @Nullable
        String reason) {}
