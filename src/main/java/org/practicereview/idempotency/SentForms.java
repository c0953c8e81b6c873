package org.practicereview.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** What is sent with the form of a page: done once, or shown again with what is wrong with it. */
@Component
public class SentForms {

    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final IdempotentRequests requests;

    SentForms(CurrentPerson current, PageAnswers pageAnswers, IdempotentRequests requests) {
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.requests = requests;
    }

    /**
     * Does what was sent, once however often it is sent.
     *
     * @return the form as it was typed, with what is wrong with it; nothing where it was done
     */
    public Optional<TypedForm> refused(
            Form form,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Consumer<ObjectNode> act) {
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        try {
            requests.performForm(current.get(), request, typed, () -> act.accept(typed));
            return Optional.empty();
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return Optional.of(new TypedForm(form, typed, invalid.errors()));
        }
    }
}
