package org.practicereview.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.FormSection;
import org.practicereview.form.InvalidAnswers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is typed into a step: how it begins, and whether it could be given as it is. */
@Component
class Answering {

    private final FormReader reader;
    private final LateWork lateWork;

    Answering(FormReader reader, LateWork lateWork) {
        this.reader = reader;
        this.lateWork = lateWork;
    }

    /** What the step begins with, and over it what has been saved, section by section. */
    JsonNode begun(UserStep<?> step, StepKey key, CaseFile file, Form form, Map<String, Drafts.Draft> saved) {
        if (saved.containsKey(Drafts.WHOLE)) {
            return saved.get(Drafts.WHOLE).answers();
        }
        ObjectNode typed = (ObjectNode) start(step, key, file);
        for (FormSection section : form.sections()) {
            Drafts.Draft draft = saved.get(section.name());
            if (draft != null) {
                typed.remove(section.fields());
                typed.setAll(section.of(draft.answers()));
            }
        }
        return typed;
    }

    private <F extends Record> JsonNode start(UserStep<F> step, StepKey key, CaseFile file) {
        return step.startingFrom(file, key).map(reader::write).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** The answers with what the step fills in; refuses with everything that is wrong. */
    <F extends Record> JsonNode filledIn(UserStep<F> step, CaseFile file, JsonNode typed) {
        F form = read(step, file, typed);
        F filledIn = step.filledIn(file, form);
        return filledIn.equals(form) ? typed : reader.write(filledIn);
    }

    /** Refuses with everything that is wrong, also with what is in the way of that person's sending them now. */
    void requireRight(UserStep<?> step, CaseFile file, UUID by, JsonNode typed) {
        if (step instanceof SendingStep<?> sending) {
            confirmed(sending, file, by, typed);
        } else {
            read(step, file, typed);
        }
    }

    /** What confirming the answers would do; nothing where they could not be given as they are, or nothing is sent. */
    Optional<Confirmation> confirming(UserStep<?> step, CaseFile file, UUID by, JsonNode typed) {
        try {
            return step instanceof SendingStep<?> sending
                    ? Optional.of(confirmed(sending, file, by, typed))
                    : Optional.empty();
        } catch (InvalidAnswers incomplete) {
            return Optional.empty();
        }
    }

    private <F extends Record> Confirmation confirmed(SendingStep<F> step, CaseFile file, UUID by, JsonNode typed) {
        F answers = step.filledIn(file, read(step, file, typed));
        step.requireReason(lateWork, file, by, answers);
        return step.confirming(file, answers);
    }

    /** The answers; refuses with everything that is wrong. */
    <F extends Record> F read(UserStep<F> step, CaseFile file, JsonNode typed) {
        F form = reader.read(typed, step.form());
        AnswerErrors errors = new AnswerErrors();
        step.check(file, form, errors);
        errors.refuseIfAny();
        return form;
    }
}
