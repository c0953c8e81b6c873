package org.practicereview.rapidreview.agency;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why a return is sent back, or a request withdrawn. */
public record Because(
        @Question(value = "Reasons", hint = "A return that is sent back shows them to the agency.", personal = true)
        @NotBlank(message = "Enter the reasons")
        @AtMost(2000)
        @Nullable
        String reasons) {}
