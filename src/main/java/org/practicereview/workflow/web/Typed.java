package org.practicereview.workflow.web;

import java.util.List;
import java.util.Map;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.Carried;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.refusal.Refusal;
import org.practicereview.workflow.WorkTask;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody sent from the page of a task.
 *
 * @param task the task
 * @param parameters as they were sent
 * @param form the questions
 * @param answers the answers among them
 * @param errors what is wrong with them, as far as is known
 */
record Typed(
        WorkTask task, Map<String, List<String>> parameters, Form form, ObjectNode answers, List<AnswerError> errors) {

    private static final String ACTION = "action";
    private static final String DRAFT_VERSION = "draftVersion";
    private static final String READING = "_reading";

    /** A version that no draft has: whoever sends none has seen none. */
    private static final int UNKNOWN = -1;

    /** Whether the questions have pages of their own. */
    boolean isSectioned() {
        return form.sections().size() > 1;
    }

    TypedForm asForm() {
        return TypedForm.of(form, answers).withErrors(errors);
    }

    AnswerSummary summary() {
        return AnswerSummary.of(form, answers);
    }

    /** Which button was pressed. */
    String action() {
        return first(ACTION);
    }

    /** The version of the draft on the page it was typed into. */
    int draftVersion() {
        String version = first(DRAFT_VERSION);
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : UNKNOWN;
    }

    /** What there was to read on the page it was typed into. */
    String reading() {
        return first(READING);
    }

    /** Adds or removes an entry, where that was pressed. */
    boolean pressEntryButton() {
        return EntryButtons.press(action(), form, answers);
    }

    Typed withErrors(List<AnswerError> wrong) {
        return new Typed(task, parameters, form, answers, wrong);
    }

    Typed withError(Refusal refusal) {
        return withErrors(List.of(new AnswerError("", refusal.code(), refusal.getMessage())));
    }

    /** Everything that was typed, to be sent once more. */
    List<Carried> carried() {
        return Carried.all(parameters);
    }

    private String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "Typed into " + task.id();
    }
}
