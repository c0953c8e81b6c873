package org.practicereview.publication.register;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why something is done with a published report. */
public record ActForm(
        @Question(
                value = "Why?",
                hint = "Kept with the report for those who work on the case; not shown to everybody.",
                personal = true)
        @NotBlank(message = "Enter why")
        @AtMost(2000)
        @Nullable
        String because) {}
