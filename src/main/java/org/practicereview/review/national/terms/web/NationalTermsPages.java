package org.practicereview.review.national.terms.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.practicereview.organisation.Role;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.terms.NationalTerms;
import org.practicereview.review.national.terms.NationalTermsVersion;
import org.practicereview.review.national.terms.NewNationalTerms;
import org.practicereview.review.national.terms.SettledNationalTerms;
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

/** The terms of reference of a national review: written by the secretariat, approved by somebody else. */
@Controller
@RequestMapping("/national-reviews/{number}/terms")
class NationalTermsPages {

    private static final Form WRITING = Form.of(NewNationalTerms.class);
    private static final Form SETTLING = Form.of(SettledNationalTerms.class);

    private final NationalTerms terms;
    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    NationalTermsPages(
            NationalTerms terms,
            NationalReviews reviews,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.terms = terms;
        this.reviews = reviews;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
    }

    @GetMapping
    String all(@PathVariable String number, Model model) {
        int review = Numbers.of(number);
        List<NationalTermsVersion> versions = terms.of(current.get(), review);
        NationalTermsVersion last = versions.isEmpty() ? null : versions.get(0);
        return page(review, last != null && last.isWaiting() ? empty(SETTLING) : begun(last), model);
    }

    /** A further version begins with the words of the last one. */
    private TypedForm begun(@Nullable NationalTermsVersion last) {
        return typedBefore
                .form(WRITING)
                .orElseGet(() -> TypedForm.of(
                        WRITING, (ObjectNode) reader.write(new NewNationalTerms(last == null ? null : last.terms()))));
    }

    @PostMapping
    String write(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        terms.requireWriting(person);
        int review = Numbers.of(number);
        Sent sent = new Sent(review, parameters, request, response, afterwards, model);
        return act(
                sent,
                WRITING,
                "The terms wait to be approved by somebody else.",
                typed -> terms.write(person, review, reader.read(typed, NewNationalTerms.class)));
    }

    @PostMapping("/decision")
    String settle(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        terms.requireSettling(person);
        int review = Numbers.of(number);
        Sent sent = new Sent(review, parameters, request, response, afterwards, model);
        return act(
                sent,
                SETTLING,
                "The decision on the terms is recorded.",
                typed -> terms.settle(person, review, reader.read(typed, SettledNationalTerms.class)));
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
        return "redirect:/national-reviews/" + sent.review() + "/terms";
    }

    private TypedForm empty(Form form) {
        return typedBefore.form(form).orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.of(), form)));
    }

    private String page(int review, TypedForm typed, Model model) {
        Person person = current.get();
        List<NationalTermsVersion> versions = terms.of(person, review);
        NationalTermsVersion last = versions.isEmpty() ? null : versions.get(0);
        boolean waits = last != null && last.isWaiting();
        model.addAttribute("found", reviews.one(person, review));
        model.addAttribute("versions", versions);
        model.addAttribute("waits", waits);
        model.addAttribute("maySettle", waits && terms.maySettle(person, last));
        model.addAttribute("mayWrite", !waits && person.is(Role.PANEL_SECRETARIAT));
        model.addAttribute("typed", typed);
        return "panel/national-review-terms";
    }
}
