package org.practicereview.form;

import java.util.List;

/** The answers cannot be accepted; nothing was changed. */
public final class InvalidAnswers extends RuntimeException {

    private final transient List<AnswerError> errors;

    public InvalidAnswers(List<AnswerError> errors) {
        super("answers refused: " + errors.stream().map(AnswerError::code).toList());
        this.errors = List.copyOf(errors);
    }

    public InvalidAnswers(String pointer, String code, String message) {
        this(List.of(new AnswerError(pointer, code, message)));
    }

    public List<AnswerError> errors() {
        return errors;
    }
}
