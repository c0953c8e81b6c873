package org.practicereview.learning.review.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.review.EndedLearningReview;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.learning.review.LearningReviews;
import org.practicereview.learning.review.NewLearningReview;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening another learning review of a case and ending one before its time, as pages. */
@Controller
@RequestMapping("/cases/{reference}/learning-reviews")
class LearningReviewPages {

    private static final Form END = Form.of(EndedLearningReview.class);

    private final LearningReviews reviews;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    LearningReviewPages(
            LearningReviews reviews,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reviews = reviews;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        reviews.requireOpening(current.get(), reference);
        Form form = reviews.form(current.get(), reference);
        TypedForm typed = typedBefore.begin(form);
        return page(reference, typed, model);
    }

    @PostMapping
    String open(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        reviews.requireOpening(person, reference);
        Form form = reviews.form(person, reference);
        return forms.refused(
                        form,
                        parameters,
                        response,
                        typed -> reviews.open(person, reference, reader.read(typed, NewLearningReview.class)))
                .map(refused -> page(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The learning review is open.");
                    return "redirect:/cases/" + reference;
                });
    }

    @GetMapping("/{number}/end")
    String askToEnd(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        LearningReview review = reviews.requireEnding(current.get(), reference, PathNumber.of(number));
        TypedForm typed = typedBefore.begin(END);
        return ending(reference, review, typed, model);
    }

    @PostMapping("/{number}/end")
    String end(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        LearningReview review = reviews.requireEnding(person, reference, PathNumber.of(number));
        return forms.refused(
                        END,
                        parameters,
                        response,
                        typed -> reviews.end(
                                person, reference, review.number(), reader.read(typed, EndedLearningReview.class)))
                .map(refused -> ending(reference, review, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The learning review is ended.");
                    return "redirect:/cases/" + reference + "/learning";
                });
    }

    private String ending(IncidentReference reference, LearningReview review, TypedForm typed, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "learning/review-ending";
    }

    private String page(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "learning/review-opening";
    }
}
