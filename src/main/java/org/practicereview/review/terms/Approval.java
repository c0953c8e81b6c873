package org.practicereview.review.terms;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** Whether one of those who must approve the terms of reference does. */
public record Approval(
        @Question("Do you approve these terms of reference?")
        @NotNull(message = "Choose whether you approve the terms of reference")
        @Nullable
        Boolean approves,

        @Question(value = "Comments", hint = "If you do not approve them, say what must change.")
        @AtMost(4000)
        @Nullable
        String words,

        @Question(
                value = "Letter to the Secretary of State",
                hint =
                        "Terms, lead and timetable as the Panel's chair sets them out. Do not name the child or the family.")
        @AtMost(20000)
        @Nullable
        String letter)
        implements CrossChecked {

    /** The question that only the Panel is asked (P7). */
    public static final String LETTER = "letter";

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(Boolean.FALSE.equals(approves) && words == null, "/words", "required", "Enter what must change");
    }
}
