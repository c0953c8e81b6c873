package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** The forms on the pages of a national review. */
@Component
public class NationalForms {

    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    NationalForms(
            CurrentPerson current, PageAnswers pageAnswers, TypedBefore typedBefore, IdempotentRequests requests) {
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.typedBefore = typedBefore;
        this.requests = requests;
    }

    /** As it begins, or with what was typed before signing in again. */
    public TypedForm empty(Form form) {
        return typedBefore.form(form).orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.of(), form)));
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
            requests.answerForm(current.get(), request, typed, () -> {
                act.accept(typed);
                return new FirstAnswer(HttpStatus.FOUND.value(), null, "{}");
            });
            return Optional.empty();
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return Optional.of(new TypedForm(form, typed, invalid.errors()));
        }
    }
}
