package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.ReportPublished;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat records that the report of a national review was published. */
@Controller
@RequestMapping("/national-reviews/{number}/publication")
class NationalReviewPublicationPages {

    private static final Form FORM = Form.of(ReportPublished.class);

    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    NationalReviewPublicationPages(
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
        TypedForm typed = typedBefore.begin(FORM);
        return page(PathNumber.of(number), typed, model);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        reviews.requireRecording(person);
        int review = PathNumber.of(number);
        return forms.refused(
                        FORM,
                        parameters,
                        request,
                        response,
                        typed -> reviews.published(person, review, reader.read(typed, ReportPublished.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The publication is recorded.");
                    return "redirect:/national-reviews/" + review;
                });
    }

    private String page(int number, TypedForm typed, Model model) {
        model.addAttribute("found", reviews.one(current.get(), number));
        model.addAttribute("typed", typed);
        return "panel/national-review-publication";
    }
}
