package org.practicereview.workflow;

import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.workflow.Facts.Fact;
import tools.jackson.databind.JsonNode;

/** Earlier answers as something to read. */
public final class AnsweredFacts {

    private AnsweredFacts() {}

    public static Facts of(String heading, Form form, Answers.Answered answered) {
        return of(heading, form, answered.answers());
    }

    public static Facts of(String heading, Form form, JsonNode answers) {
        return new Facts(
                heading,
                AnswerSummary.of(form, answers).groups().stream()
                        .flatMap(group -> group.rows().stream().map(row -> fact(group.heading(), row)))
                        .toList());
    }

    private static Fact fact(String entry, AnswerSummary.Row row) {
        String label = entry.isEmpty() ? row.question() : entry + ": " + row.question();
        return new Fact(label, row.isAnswered() ? String.join("\n", row.lines()) : "Not answered");
    }
}
