package org.practicereview.notification.authority;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** What is said to a proposal: by the area that is to lead, or by the area that takes it back. */
public record AnsweredHandOver(
        @Question("What do you want to do?") @NotNull(message = "Choose what you want to do") @Nullable
        HandOverResult answer,

        @Question(value = "Reason", hint = "Needed unless you accept.", personal = true) @AtMost(4000) @Nullable
        String reason)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                answer != null && answer != HandOverResult.ACCEPTED && reason == null,
                "/reason",
                "required",
                "Enter a reason");
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "AnsweredHandOver[***]";
    }
}
