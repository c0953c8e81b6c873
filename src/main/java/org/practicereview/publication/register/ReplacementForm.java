package org.practicereview.publication.register;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why another text takes the place of a published one, and what everybody is told. */
public record ReplacementForm(
        @Question(value = "Why?", hint = "Kept with the report for those who work on the case.", personal = true)
        @NotBlank(message = "Enter why")
        @AtMost(2000)
        @Nullable
        String because,

        @Question(
                value = "What is everybody told?",
                hint = "Ends the sentence “Replaced on … because …”. It must say nothing of the child.")
        @NotBlank(message = "Enter what everybody is told")
        @AtMost(300)
        @Nullable
        String note) {}
