package org.practicereview.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.refusal.StaleOnPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** What is sent with the form of a page: done once, or shown again with what is wrong with it. */
@Component
public class SentForms {

    private static final FirstAnswer DONE = new FirstAnswer(HttpStatus.SEE_OTHER.value(), null, "{}");

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
        return answered(form, parameters, request, response, typed -> {
                    act.accept(typed);
                    return DONE;
                })
                .refused();
    }

    /**
     * Like {@link #refused}, for a form where the page that follows depends on what was done.
     *
     * @param act what it answers is kept: the second sending is given it, and nothing is done again
     */
    public SentForm answered(
            Form form,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<ObjectNode, FirstAnswer> act) {
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        try {
            return answer(
                    form,
                    typed,
                    response,
                    () -> requests.answerForm(current.get(), request, typed, () -> act.apply(typed)));
        } catch (RuleRefusal sentBefore) {
            if (!sentBefore.code().equals(Idempotency.KEY_REUSED)) {
                throw sentBefore;
            }
            response.setStatus(sentBefore.kind().status());
            return SentForm.refused(new TypedForm(form, typed, List.of(alreadySent(sentBefore))));
        }
    }

    /**
     * Does what was sent where it needs no key: sent again, it is refused by the state that it led to.
     *
     * @return the form as it was typed, with what is wrong with it; nothing where it was done
     */
    public Optional<TypedForm> refused(
            Form form,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Consumer<ObjectNode> act) {
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        return refused(form, typed, response, () -> act.accept(typed));
    }

    /**
     * Does what was sent to change what stands already. It needs no key: the version that the page carried is another one
     * as soon as it is done.
     *
     * @param model is told {@code changed} where somebody else was faster
     * @param act is given what refuses another version than that of the page, and the answers
     * @return the form as it was typed, with what is wrong with it; nothing where it was done
     */
    public Optional<TypedForm> refusedChange(
            Form form,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Model model,
            BiConsumer<IntConsumer, ObjectNode> act) {
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        IntConsumer seen = SeenVersion.onPage(parameters.getFirst("version"));
        try {
            return refused(form, typed, response, () -> act.accept(seen, typed));
        } catch (StaleOnPage stale) {
            response.setStatus(stale.kind().status());
            model.addAttribute("changed", true);
            return Optional.of(TypedForm.of(form, typed));
        }
    }

    private static Optional<TypedForm> refused(
            Form form, ObjectNode typed, HttpServletResponse response, Runnable act) {
        return answer(form, typed, response, () -> {
                    act.run();
                    return DONE;
                })
                .refused();
    }

    private static SentForm answer(
            Form form, ObjectNode typed, HttpServletResponse response, Supplier<FirstAnswer> act) {
        try {
            return SentForm.answered(act.get());
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return SentForm.refused(new TypedForm(form, typed, invalid.errors()));
        } catch (RefusedAnswer refused) {
            response.setStatus(refused.status());
            return SentForm.refused(new TypedForm(form, typed, refused.errors()));
        }
    }

    /** Somebody went back to a page that was sent, and typed something else: the page now shown has a key of its own. */
    private static AnswerError alreadySent(RuleRefusal sentBefore) {
        return new AnswerError(
                "",
                sentBefore.code(),
                "This was sent from this page already, with other answers. Send it once more only if both are meant");
    }
}
