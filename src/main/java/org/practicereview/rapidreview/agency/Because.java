package org.practicereview.rapidreview.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Why a return is sent back, or a request withdrawn. */
public record Because(
        @Question(value = "Reasons", hint = "A return that is sent back shows them to the agency.", personal = true)
        @NotBlank(message = "Enter the reasons")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reasons) {}
