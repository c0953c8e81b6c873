package org.practicereview.panel.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** The secretariat decides whether a member has a conflict of interest with a case. */
public record SettledConflict(
        @Question("Has the member a conflict of interest?")
        @NotNull(message = "Choose whether the member has a conflict")
        @Nullable
        Boolean conflict,

        @Question(value = "Reasons", personal = true) @NotBlank(message = "Enter the reasons") @AtMost(2000) @Nullable
        String reasons) {}
