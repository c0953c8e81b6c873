package org.practicereview.learning.action;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** That an action was done, with what shows it: nobody closes one without (L17). */
public record ActionEvidence(
        @Question(value = "What shows that it was done?", hint = "Name no child, no family and no member of staff.")
        @AtMost(4000)
        @Nullable
        String evidence,

        @Question(value = "Document of the case that shows it", hint = "Its number among the documents.") @Nullable
        Integer document)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                evidence == null && document == null,
                "/evidence",
                "evidence-needed",
                "Enter what shows that it was done, or name the document that shows it");
    }
}
