package org.practicereview.review.report;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** The reviewer's answer to a comment. */
public record CommentAnswer(
        @Question("Do you accept the comment?") @NotNull(message = "Choose whether you accept the comment") @Nullable
        Verdict verdict,

        @Question(value = "Reason", hint = "Needed where you do not accept it, or only in part.", personal = true)
        @AtMost(4000)
        @Nullable
        String reason)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                verdict != null && verdict != Verdict.ACCEPTED && reason == null,
                "/reason",
                "required",
                "Enter why you do not accept it, or only in part");
    }

    @Override
    public String toString() {
        return "CommentAnswer " + verdict;
    }
}
