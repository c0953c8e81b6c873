package org.practicereview.panel.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** The secretariat decides whether a member has a conflict of interest with a case. */
public record SettledConflict(
        @Question("Has the member a conflict of interest?")
        @NotNull(message = "Choose whether the member has a conflict")
        @Nullable
        Boolean conflict,

        @Question(value = "Reasons", personal = true)
        @NotBlank(message = "Enter the reasons")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reasons) {}
