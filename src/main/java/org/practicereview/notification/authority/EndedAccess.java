package org.practicereview.notification.authority;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why an area may no longer read a case. */
public record EndedAccess(
        @Question("Why may it no longer read this case?")
        @NotBlank(message = "Enter why it may no longer read this case")
        @AtMost(1000)
        @Nullable
        String reason) {}
