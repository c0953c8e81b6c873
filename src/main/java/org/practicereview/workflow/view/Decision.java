package org.practicereview.workflow.view;

import java.time.Instant;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.workflow.StepKey;
import tools.jackson.databind.JsonNode;

/**
 * What was answered in a step that has been done; personal data.
 *
 * @param taskId the task
 * @param key the step
 * @param name as the model names it
 * @param outcome what came of it
 * @param byName who did it
 * @param at when
 * @param form the questions
 * @param answers the answers as they were given
 */
public record Decision(
        String taskId,
        StepKey key,
        String name,
        String outcome,
        String byName,
        Instant at,
        Form form,
        JsonNode answers) {

    /** The answers as they are read back. */
    public AnswerSummary summary() {
        return AnswerSummary.of(form, answers);
    }

    @Override
    public String toString() {
        return "Decision of " + key;
    }
}
