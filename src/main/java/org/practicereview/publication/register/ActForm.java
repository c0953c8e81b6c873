package org.practicereview.publication.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Why something is done with a published report. */
public record ActForm(
        @Question(
                value = "Why?",
                hint = "Kept with the report for those who work on the case; not shown to everybody.",
                personal = true)
        @NotBlank(message = "Enter why")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String because) {}
