package org.practicereview.workflow;

import org.practicereview.form.AnswersInWords;
import org.practicereview.form.Form;
import org.practicereview.workflow.Facts.Fact;

/** Earlier answers as something to read. */
public final class AnsweredFacts {

    private AnsweredFacts() {}

    public static Facts of(String heading, Form form, Answers.Answered answered) {
        return new Facts(
                heading,
                AnswersInWords.of(form, answered.answers()).stream()
                        .map(row -> new Fact(row.label(), row.value()))
                        .toList());
    }
}
