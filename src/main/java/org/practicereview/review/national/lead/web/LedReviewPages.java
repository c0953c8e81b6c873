package org.practicereview.review.national.lead.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.review.national.lead.DeclaredOnCases;
import org.practicereview.review.national.lead.LedReview;
import org.practicereview.review.national.lead.LedReviews;
import org.practicereview.workflow.api.Numbers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** The national reviews that a reviewer leads: their cases, and the declaration that opens them. */
@Controller
@RequestMapping("/my-national-reviews")
class LedReviewPages {

    private final LedReviews led;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    LedReviewPages(
            LedReviews led,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.led = led;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("reviews", led.of(current.get()));
        return "reviewer/my-national-reviews";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        int review = Numbers.of(number);
        return page(review, empty(led.form(led.one(current.get(), review))), model);
    }

    @PostMapping("/{number}")
    String declare(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        int review = Numbers.of(number);
        Form form = led.form(led.one(person, review));
        Sent sent = new Sent(review, parameters, request, response, afterwards, model);
        return act(
                sent,
                form,
                "Your declaration is recorded.",
                typed -> led.declare(person, review, reader.read(typed, DeclaredOnCases.class)));
    }

    private record Sent(
            int review,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {}

    private String act(Sent sent, Form form, String notice, Consumer<ObjectNode> act) {
        ObjectNode typed = pageAnswers.read(Map.copyOf(sent.parameters()), form);
        try {
            requests.answerForm(current.get(), sent.request(), typed, () -> {
                act.accept(typed);
                return new FirstAnswer(HttpStatus.FOUND.value(), null, "{}");
            });
        } catch (InvalidAnswers invalid) {
            sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(sent.review(), new TypedForm(form, typed, invalid.errors()), sent.model());
        }
        sent.afterwards().addFlashAttribute("notice", notice);
        return "redirect:/my-national-reviews/" + sent.review();
    }

    private TypedForm empty(Form form) {
        return typedBefore.form(form).orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.of(), form)));
    }

    private String page(int review, TypedForm typed, Model model) {
        LedReview found = led.one(current.get(), review);
        model.addAttribute("led", found);
        model.addAttribute("typed", typed);
        return "reviewer/my-national-review";
    }
}
