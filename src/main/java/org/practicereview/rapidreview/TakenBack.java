package org.practicereview.rapidreview;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why a report that is being signed or sent must be changed. */
public record TakenBack(
        @Question(
                value = "Why must the decision or the report be changed?",
                hint = "Those who signed read this: all signatures are cancelled.",
                personal = true)
        @NotBlank(message = "Enter why it must be changed")
        @AtMost(2000)
        @Nullable
        String because) {}
