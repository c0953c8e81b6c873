package org.practicereview.review.national.lead.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.lead.DecisionOnLead;
import org.practicereview.review.national.lead.EndedLead;
import org.practicereview.review.national.lead.LeadReviewer;
import org.practicereview.review.national.lead.LeadReviewers;
import org.practicereview.review.national.lead.RecommendedLead;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who leads a national review: the Panel reads it, the secretariat records each step. */
@Controller
@RequestMapping("/national-reviews/{number}/lead")
class LeadPages {

    private static final Form DECIDING = Form.of(DecisionOnLead.class);
    private static final Form ENDING = Form.of(EndedLead.class);

    private final LeadReviewers leads;
    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    LeadPages(
            LeadReviewers leads,
            NationalReviews reviews,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.leads = leads;
        this.reviews = reviews;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(@PathVariable String number, Model model) {
        int review = PathNumber.of(number);
        return page(review, typedBefore.begin(next(current(review))), model);
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
        int review = PathNumber.of(number);
        return forms.refused(
                        leads.form(),
                        parameters,
                        request,
                        response,
                        typed -> leads.recommend(person, review, reader.read(typed, RecommendedLead.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> done(review, "The recommendation is recorded.", afterwards));
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = PathNumber.of(number);
        return forms.refusedChange(
                        DECIDING,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> leads.decide(person, review, seen, reader.read(typed, DecisionOnLead.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> done(review, "The decision is recorded.", afterwards));
    }

    @PostMapping("/ending")
    String end(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        leads.requireRecording(person);
        int review = PathNumber.of(number);
        return forms.refusedChange(
                        ENDING,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> leads.end(person, review, seen, reader.read(typed, EndedLead.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> done(review, "Access has ended. Another reviewer can be recommended.", afterwards));
    }

    private static String done(int review, String notice, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("notice", notice);
        return "redirect:/national-reviews/" + review + "/lead";
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
        model.addAttribute("version", leads.version(review));
        LeadReviewer lead = current(review);
        Form next = next(lead);
        model.addAttribute("found", reviews.one(person, review));
        model.addAttribute("leads", leads.of(person, review));
        model.addAttribute("lead", lead);
        model.addAttribute("notOpen", lead == null ? List.of() : leads.notOpen(person, lead));
        model.addAttribute("mayRecord", person.is(Role.PANEL_SECRETARIAT));
        // what was typed for a step that somebody else has taken is shown where it can be copied
        if (typed.form().type() != next.type()) {
            throw SeenVersion.taken();
        }
        model.addAttribute("typed", typed);
        return "panel/national-review-lead";
    }
}
