package org.practicereview.form;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a form, so that everything is said at once. */
public final class AnswerErrors {

    private final List<AnswerError> errors = new ArrayList<>();

    /** Notes an error unless this field has one already: the first is the most basic. */
    public AnswerErrors add(String pointer, String code, String message) {
        if (!has(pointer)) {
            errors.add(new AnswerError(pointer, code, message));
        }
        return this;
    }

    /** Notes what was collected elsewhere: each error, also where its field has one already. */
    public AnswerErrors addAll(List<AnswerError> collected) {
        errors.addAll(collected);
        return this;
    }

    public AnswerErrors addIf(boolean wrong, String pointer, String code, String message) {
        return wrong ? add(pointer, code, message) : this;
    }

    public boolean has(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().equals(pointer));
    }

    /** Every error that was added so far. */
    public List<AnswerError> all() {
        return List.copyOf(errors);
    }

    /** Refuses with everything collected so far, if anything was. */
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidAnswers(List.copyOf(errors));
        }
    }
}
