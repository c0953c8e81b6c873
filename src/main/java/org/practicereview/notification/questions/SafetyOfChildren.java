package org.practicereview.notification.questions;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What has been done at once. */
public record SafetyOfChildren(
        @Question("What has been done to keep children safe?")
        @NotBlank(message = "Enter what has been done to keep children safe")
        @AtMost(4000)
        @Nullable
        String safetyActions) {}
