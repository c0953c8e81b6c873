package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.ReportPublished;
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

/** The secretariat records that the report of a national review was published. */
@Controller
@RequestMapping("/national-reviews/{number}/publication")
class NationalReviewPublicationPages {

    private static final Form FORM = Form.of(ReportPublished.class);

    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    NationalReviewPublicationPages(
            NationalReviews reviews,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.reviews = reviews;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
    }

    @GetMapping
    String ask(@PathVariable String number, Model model) {
        reviews.requireRecording(current.get());
        TypedForm typed = typedBefore.form(FORM).orElseGet(() -> TypedForm.of(FORM, pageAnswers.read(Map.of(), FORM)));
        return page(Numbers.of(number), typed, model);
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
        int review = Numbers.of(number);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        try {
            requests.answerForm(person, request, typed, () -> {
                reviews.published(person, review, reader.read(typed, ReportPublished.class));
                return new FirstAnswer(HttpStatus.FOUND.value(), null, "{}");
            });
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(review, new TypedForm(FORM, typed, invalid.errors()), model);
        }
        afterwards.addFlashAttribute("notice", "The publication is recorded.");
        return "redirect:/national-reviews/" + review;
    }

    private String page(int number, TypedForm typed, Model model) {
        model.addAttribute("found", reviews.one(current.get(), number));
        model.addAttribute("typed", typed);
        return "panel/national-review-publication";
    }
}
