package org.practicereview.review.national.lead.web;

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
import org.practicereview.review.national.lead.DecisionOnLead;
import org.practicereview.review.national.lead.EndedLead;
import org.practicereview.review.national.lead.LeadReviewer;
import org.practicereview.review.national.lead.LeadReviewers;
import org.practicereview.review.national.lead.RecommendedLead;
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

/** Who leads a national review: the Panel reads it, the secretariat records each step. */
@Controller
@RequestMapping("/national-reviews/{number}/lead")
class LeadPages {

    private static final Form DECIDING = Form.of(DecisionOnLead.class);
    private static final Form ENDING = Form.of(EndedLead.class);

    private final LeadReviewers leads;
    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    LeadPages(
            LeadReviewers leads,
            NationalReviews reviews,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.leads = leads;
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
        return page(review, empty(next(current(review))), model);
    }

    @PostMapping
    String recommend(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = Numbers.of(number);
        Sent sent = new Sent(review, parameters, request, response, afterwards, model);
        return act(
                sent,
                leads.form(),
                "The recommendation is recorded.",
                typed -> leads.recommend(person, review, reader.read(typed, RecommendedLead.class)));
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = Numbers.of(number);
        Sent sent = new Sent(review, parameters, request, response, afterwards, model);
        return act(
                sent,
                DECIDING,
                "The decision is recorded.",
                typed -> leads.decide(person, review, reader.read(typed, DecisionOnLead.class)));
    }

    @PostMapping("/ending")
    String end(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = Numbers.of(number);
        Sent sent = new Sent(review, parameters, request, response, afterwards, model);
        return act(
                sent,
                ENDING,
                "Access has ended. Another reviewer can be recommended.",
                typed -> leads.end(person, review, reader.read(typed, EndedLead.class)));
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
        return "redirect:/national-reviews/" + sent.review() + "/lead";
    }

    private TypedForm empty(Form form) {
        return typedBefore.form(form).orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.of(), form)));
    }

    private @Nullable LeadReviewer current(int review) {
        return leads.of(current.get(), review).stream()
                .filter(LeadReviewer::isCurrent)
                .findFirst()
                .orElse(null);
    }

    /** What is asked next. */
    private Form next(@Nullable LeadReviewer lead) {
        return lead == null ? leads.form() : lead.isConfirmed() ? ENDING : DECIDING;
    }

    private String page(int review, TypedForm typed, Model model) {
        Person person = current.get();
        LeadReviewer lead = current(review);
        model.addAttribute("found", reviews.one(person, review));
        model.addAttribute("leads", leads.of(person, review));
        model.addAttribute("lead", lead);
        model.addAttribute("notOpen", lead == null ? List.of() : leads.notOpen(person, lead));
        model.addAttribute("mayRecord", person.is(Role.PANEL_SECRETARIAT));
        model.addAttribute("typed", typed);
        return "panel/national-review-lead";
    }
}
