package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.national.CaseTakenOut;
import org.practicereview.review.national.LocalReviewResumed;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.ReviewEnded;
import org.practicereview.review.national.ReviewsStandingStill;
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

/** What becomes of a case of a national review: its own review goes on or ends, or the case is taken out. */
@Controller
@RequestMapping("/national-reviews/{number}/cases/{reference}")
class NationalReviewCasePages {

    private final NationalReviews reviews;
    private final NationalReviewCases cases;
    private final ReviewsStandingStill standing;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    NationalReviewCasePages(
            NationalReviews reviews,
            NationalReviewCases cases,
            ReviewsStandingStill standing,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reviews = reviews;
        this.cases = cases;
        this.standing = standing;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** The words of what is done, and its questions. */
    record Doing(String title, String consequence, String button, String done, Form form) {}

    private static final Doing RESUMING = new Doing(
            "Let the review go on",
            "Its date is owed again, from the day it always ran from. It may have passed already.",
            "Let it go on",
            "The review goes on.",
            Form.of(LocalReviewResumed.class));

    private static final Doing ENDING = new Doing(
            "End the review with the national one",
            "The review of the case does not go on: its open steps are cancelled, its reviewer leaves, and the case goes on to"
                    + " what is learnt from it. This cannot be undone.",
            "End it",
            "The review of the case has ended with the national one.",
            Form.of(ReviewEnded.class));

    private static final Doing TAKING_OUT = new Doing(
            "Take the case out",
            "The case is no longer part of the national review. A review of the case that stands still goes on, and its"
                    + " date is owed again.",
            "Take it out",
            "The case is taken out.",
            Form.of(CaseTakenOut.class));

    @GetMapping("/resumption")
    String askToResume(@PathVariable String number, @PathVariable IncidentReference reference, Model model) {
        return ask(number, reference, RESUMING, model);
    }

    @PostMapping("/resumption")
    String resume(
            @PathVariable String number,
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Sent sent = new Sent(number, reference, parameters, request, response, afterwards, model);
        return act(
                sent,
                RESUMING,
                typed -> standing.resume(
                        current.get(), PathNumber.of(number), reference, reader.read(typed, LocalReviewResumed.class)));
    }

    @GetMapping("/ending")
    String askToEnd(@PathVariable String number, @PathVariable IncidentReference reference, Model model) {
        return ask(number, reference, ENDING, model);
    }

    @PostMapping("/ending")
    String end(
            @PathVariable String number,
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Sent sent = new Sent(number, reference, parameters, request, response, afterwards, model);
        return act(
                sent,
                ENDING,
                typed -> standing.end(
                        current.get(), PathNumber.of(number), reference, reader.read(typed, ReviewEnded.class)));
    }

    @GetMapping("/taking-out")
    String askToTakeOut(@PathVariable String number, @PathVariable IncidentReference reference, Model model) {
        return ask(number, reference, TAKING_OUT, model);
    }

    @PostMapping("/taking-out")
    String takeOut(
            @PathVariable String number,
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Sent sent = new Sent(number, reference, parameters, request, response, afterwards, model);
        return act(
                sent,
                TAKING_OUT,
                typed -> cases.takeOut(
                        current.get(), PathNumber.of(number), reference, reader.read(typed, CaseTakenOut.class)));
    }

    private record Sent(
            String number,
            IncidentReference reference,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {}

    private String ask(String number, IncidentReference reference, Doing doing, Model model) {
        reviews.requireRecording(current.get());
        return page(PathNumber.of(number), reference, doing, typedBefore.begin(doing.form()), model);
    }

    private String act(Sent sent, Doing doing, Consumer<ObjectNode> act) {
        reviews.requireRecording(current.get());
        int review = PathNumber.of(sent.number());
        return forms.refused(doing.form(), sent.parameters(), sent.request(), sent.response(), act)
                .map(refused -> page(review, sent.reference(), doing, refused, sent.model()))
                .orElseGet(() -> {
                    sent.afterwards().addFlashAttribute("notice", doing.done());
                    return "redirect:/national-reviews/" + review;
                });
    }

    private String page(int number, IncidentReference reference, Doing doing, TypedForm typed, Model model) {
        NationalReviews.Seen found = reviews.one(current.get(), number);
        if (found.cases().stream().noneMatch(taken -> taken.reference().equals(reference))) {
            throw new NotFound();
        }
        model.addAttribute("found", found);
        model.addAttribute("reference", reference);
        model.addAttribute("doing", doing);
        model.addAttribute("typed", typed);
        return "panel/national-review-case";
    }
}
