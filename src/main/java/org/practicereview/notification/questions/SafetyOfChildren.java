package org.practicereview.notification.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** What has been done at once. */
public record SafetyOfChildren(
        @Question("What has been done to keep children safe?")
        @NotBlank(message = "Enter what has been done to keep children safe")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String safetyActions) {}
