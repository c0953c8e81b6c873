package org.practicereview.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.practicereview.hash.Sha256;
import org.practicereview.organisation.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * Answers requests that may carry an {@code Idempotency-Key}, and pages' forms that carry the like in a hidden field: with
 * a key, once; without one, each time.
 */
@Component
public class IdempotentRequests {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** Name of the hidden field; every page has a new key each time it is shown, as its attribute {@code requestKey}. */
    public static final String FIELD = "_requestKey";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    private final Idempotency idempotency;

    IdempotentRequests(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * Does what is asked and returns the answer; where the same key was sent before, returns the answer of then and
     * does nothing.
     *
     * @param body what was sent
     * @param work does it, in a transaction; what it throws is the answer and is not kept
     */
    public ResponseEntity<String> answer(
            Person person, HttpServletRequest request, JsonNode body, Supplier<FirstAnswer> work) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return response(work.get());
        }
        if (!KEY.matcher(key).matches()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, HEADER + " is 1 to 200 printable ASCII characters");
        }
        return response(idempotency.once(person, key, Sha256.of(asked(request, body)), work));
    }

    /**
     * Like {@link #answer}, for what nobody sends twice on purpose: without a key the same body from the same person is
     * the same request, so that one that is sent again after a time-out does nothing twice.
     *
     * @param body what was sent
     * @param work does it, in a transaction; what it throws is the answer and is not kept
     */
    public ResponseEntity<String> answerOnce(
            Person person, HttpServletRequest request, JsonNode body, Supplier<FirstAnswer> work) {
        if (request.getHeader(HEADER) != null) {
            return answer(person, request, body, work);
        }
        String asked = Sha256.of(asked(request, body));
        return response(idempotency.once(person, "body-" + asked, asked, work));
    }

    /**
     * The answer to a page's form: sent twice it is answered twice, and done once.
     *
     * @param typed the answers of the form
     * @param work does it, in a transaction; what it throws is the answer and is not kept
     */
    public FirstAnswer answerForm(
            Person person, HttpServletRequest request, JsonNode typed, Supplier<FirstAnswer> work) {
        String key = request.getParameter(FIELD);
        return key == null || !KEY.matcher(key).matches()
                ? work.get()
                : idempotency.once(person, key, Sha256.of(asked(request, typed)), work);
    }

    /**
     * Does what a machine asks for, with a key once. Nothing is kept of what came of it: the answer is read afresh.
     *
     * @param body what was sent
     * @param work does it, in a transaction
     */
    public void perform(Person person, HttpServletRequest request, JsonNode body, Runnable work) {
        answer(person, request, body, () -> {
            work.run();
            return new FirstAnswer(HttpStatus.OK.value(), null, "{}");
        });
    }

    private static String asked(HttpServletRequest request, JsonNode body) {
        return request.getMethod() + " " + request.getRequestURI() + "\n" + body;
    }

    private static ResponseEntity<String> response(FirstAnswer answer) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return response.body(answer.body());
    }
}
