package org.practicereview.review.national.lead.web;

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
import org.practicereview.review.national.lead.DeclaredOnCases;
import org.practicereview.review.national.lead.LedReview;
import org.practicereview.review.national.lead.LedReviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The national reviews that a reviewer leads: their cases, and the declaration that opens them. */
@Controller
@RequestMapping("/my-national-reviews")
class LedReviewPages {

    private final LedReviews led;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    LedReviewPages(LedReviews led, CurrentPerson current, SentForms forms, FormReader reader, TypedBefore typedBefore) {
        this.led = led;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("reviews", led.of(current.get()));
        return "reviewer/my-national-reviews";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        int review = PathNumber.of(number);
        return page(review, typedBefore.begin(led.form(led.one(current.get(), review))), model);
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
        int review = PathNumber.of(number);
        Form form = led.form(led.one(person, review));
        return forms.refused(
                        form,
                        parameters,
                        request,
                        response,
                        typed -> led.declare(person, review, reader.read(typed, DeclaredOnCases.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Your declaration is recorded.");
                    return "redirect:/my-national-reviews/" + review;
                });
    }

    private String page(int review, TypedForm typed, Model model) {
        LedReview found = led.one(current.get(), review);
        model.addAttribute("led", found);
        model.addAttribute("typed", typed);
        return "reviewer/my-national-review";
    }
}
