package org.practicereview.notification.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Why an area may no longer read a case. */
public record EndedAccess(
        @Question("Why may it no longer read this case?")
        @NotBlank(message = "Enter why it may no longer read this case")
        @Size(max = 1000, message = "Enter at most 1,000 characters")
        @Nullable
        String reason) {}
