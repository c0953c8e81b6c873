package org.practicereview.review;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** An appointed reviewer declares conflicts of interest before the case opens (L5). */
public record DeclaredConflicts(
        @Question(
                value = "Do you have a conflict of interest, real or perceived?",
                hint = "For example: you work or worked for an agency of the area, or know the family.")
        @NotNull(message = "Say whether you have a conflict of interest")
        @Nullable
        Boolean conflict,

        @Question(
                value = "What is it?",
                hint = "Only if you have one. Those who commission the review read it.",
                personal = true)
        @AtMost(4000)
        @Nullable
        String details)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                Boolean.TRUE.equals(conflict) && details == null,
                "/details",
                "required",
                "Enter what the conflict of interest is");
    }
}
