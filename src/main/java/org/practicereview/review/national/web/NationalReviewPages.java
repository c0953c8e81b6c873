package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.RefusedAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.national.CaseTakenIn;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** National reviews over one or many cases: the Panel reads them, the secretariat records what was decided. */
@Controller
@RequestMapping("/national-reviews")
class NationalReviewPages {

    private static final String LIST = "redirect:/national-reviews";
    private static final Form RECORDING = Form.of(NewNationalReview.class);

    private final NationalReviews reviews;
    private final NationalReviewCases cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    NationalReviewPages(
            NationalReviews reviews,
            NationalReviewCases cases,
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
    String all(Model model) {
        return list(typedBefore.begin(RECORDING), model);
    }

    @PostMapping
    String record(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        reviews.requireRecording(person);
        return forms.answered(RECORDING, parameters, request, response, typed -> {
                    int number = reviews.record(person, reader.read(typed, NewNationalReview.class));
                    return new FirstAnswer(302, LIST + "/" + number, "{}");
                })
                .page(
                        recorded -> {
                            afterwards.addFlashAttribute("notice", "Recorded. Take in each case by its own decision.");
                            return Objects.requireNonNull(recorded.location());
                        },
                        refused -> list(refused, model));
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        return review(PathNumber.of(number), typedBefore.begin(takingIn()), model);
    }

    @PostMapping("/{number}")
    String takeIn(
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
                        takingIn(),
                        parameters,
                        request,
                        response,
                        typed -> takeIn(person, review, reader.read(typed, CaseTakenIn.class)))
                .map(refused -> review(review, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The case is part of it.");
                    return LIST + "/" + review;
                });
    }

    private void takeIn(Person person, int review, CaseTakenIn taken) {
        try {
            cases.takeIn(person, review, taken);
        } catch (RuleRefusal tooFew) {
            throw new RefusedAnswer("", tooFew);
        } catch (Conflict conflict) {
            throw NationalReviewCases.isOfTheReference(conflict) ? new RefusedAnswer("/reference", conflict) : conflict;
        }
    }

    /** Each member of the Panel is there to be answered for. */
    private Form takingIn() {
        return Form.of(CaseTakenIn.class).oneForEach("decidedBy", "member", cases.members(current.get()));
    }

    private String list(TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("reviews", reviews.of(person));
        model.addAttribute("mayRecord", person.is(Role.PANEL_SECRETARIAT));
        model.addAttribute("typed", typed);
        return "panel/national-reviews";
    }

    private String review(int number, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("found", reviews.one(person, number));
        model.addAttribute("corrections", reviews.corrections(person, number));
        model.addAttribute("mayRecord", person.is(Role.PANEL_SECRETARIAT));
        model.addAttribute("typed", typed);
        return "panel/national-review";
    }
}
