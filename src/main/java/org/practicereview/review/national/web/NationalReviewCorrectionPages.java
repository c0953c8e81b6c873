package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.national.CorrectedNationalReview;
import org.practicereview.review.national.NationalReview;
import org.practicereview.review.national.NationalReviews;
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

/** The secretariat corrects what was recorded of a national review. */
@Controller
@RequestMapping("/national-reviews/{number}/correction")
class NationalReviewCorrectionPages {

    private static final Form FORM = Form.of(CorrectedNationalReview.class);

    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    NationalReviewCorrectionPages(
            NationalReviews reviews,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reviews = reviews;
        this.current = current;
        this.pageAnswers = pageAnswers;
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
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        try {
            reviews.correct(
                    current.get(),
                    review,
                    SeenVersion.onPage(parameters.getFirst("version")),
                    reader.read(typed, CorrectedNationalReview.class));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(review, new TypedForm(FORM, typed, invalid.errors()), model);
        } catch (Conflict conflict) {
            if (!conflict.code().equals(SeenVersion.STALE)) {
                throw conflict;
            }
            response.setStatus(conflict.kind().status());
            model.addAttribute("changed", true);
            return page(review, TypedForm.of(FORM, typed), model);
        }
        afterwards.addFlashAttribute("notice", "The national review is corrected.");
        return "redirect:/national-reviews/" + review;
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
