package org.practicereview.notification.likely;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Which other case is about the same incident. */
public record SameIncident(
        @Question(value = "Which other case is about the same incident?", hint = "For example SI-2026-0012.")
        @NotBlank(message = "Enter the reference of the other case")
        @Pattern(regexp = "SI-\\d{4}-\\d{4,9}", message = "Enter a reference, for example SI-2026-0012")
        @Nullable
        String other) {}
