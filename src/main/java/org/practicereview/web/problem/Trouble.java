package org.practicereview.web.problem;

import java.util.List;
import java.util.Map;
import org.practicereview.form.AnswerError;

/**
 * Why a request is not answered as hoped.
 *
 * @param status the HTTP status
 * @param code stable, for machines
 * @param title heading of the page, in sentence case
 * @param message what happened and what to do, for people
 * @param errors what is wrong with single answers
 * @param headers response headers that belong to it
 */
public record Trouble(
        int status, String code, String title, String message, List<AnswerError> errors, Map<String, String> headers) {

    public static Trouble of(int status, String code, String title, String message) {
        return new Trouble(status, code, title, message, List.of(), Map.of());
    }

    Trouble with(List<AnswerError> wrong) {
        return new Trouble(status, code, title, message, wrong, headers);
    }

    public Trouble with(String header, String value) {
        return new Trouble(status, code, title, message, errors, Map.of(header, value));
    }
}
