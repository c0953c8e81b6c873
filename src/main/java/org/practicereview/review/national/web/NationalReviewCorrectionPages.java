package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.national.CorrectedNationalReview;
import org.practicereview.review.national.NationalReview;
import org.practicereview.review.national.NationalReviews;
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

/** The secretariat corrects what was recorded of a national review. */
@Controller
@RequestMapping("/national-reviews/{number}/correction")
class NationalReviewCorrectionPages {

    private static final Form FORM = Form.of(CorrectedNationalReview.class);

    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    NationalReviewCorrectionPages(
            NationalReviews reviews,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reviews = reviews;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable String number, Model model) {
        reviews.requireRecording(current.get());
        NationalReview review =
                reviews.one(current.get(), PathNumber.of(number)).review();
        TypedForm typed = typedBefore.form(FORM).orElseGet(() -> TypedForm.of(FORM, asRecorded(review)));
        return page(review.number(), typed, model);
    }

    @PostMapping
    String correct(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        reviews.requireRecording(current.get());
        int review = PathNumber.of(number);
        return forms.refusedChange(
                        FORM,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> reviews.correct(
                                current.get(), review, seen, reader.read(typed, CorrectedNationalReview.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The national review is corrected.");
                    return "redirect:/national-reviews/" + review;
                });
    }

    private ObjectNode asRecorded(NationalReview review) {
        return (ObjectNode)
                reader.write(new CorrectedNationalReview(review.name(), review.decidedOn(), review.reasons(), null));
    }

    private String page(int number, TypedForm typed, Model model) {
        model.addAttribute("found", reviews.one(current.get(), number));
        model.addAttribute("typed", typed);
        return "panel/national-review-correction";
    }
}
