package org.practicereview.review.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** The reviewer's answer to a comment. */
public record CommentAnswer(
        @Question("Do you accept the comment?") @NotNull(message = "Choose whether you accept the comment") @Nullable
        Verdict verdict,

        @Question(value = "Reason", hint = "Needed where you do not accept it, or only in part.", personal = true)
        @Size(max = 4000, message = "Enter at most 4,000 characters")
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
