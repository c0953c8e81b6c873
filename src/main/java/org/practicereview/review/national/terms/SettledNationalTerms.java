package org.practicereview.review.national.terms;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** A second person approves terms of reference, or gives them back (P7). */
public record SettledNationalTerms(
        @Question("Are they approved?") @NotNull(message = "Say whether the terms are approved") @Nullable
        Boolean approved,

        @Question(
                value = "Letter or reasons",
                hint = "The letter between the Panel's chair and the Secretary of State, or why they are given back.")
        @AtMost(4000)
        @Nullable
        String words)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                Boolean.FALSE.equals(approved) && (words == null || words.isBlank()),
                "/words",
                "required",
                "Enter why the terms are given back");
    }
}
