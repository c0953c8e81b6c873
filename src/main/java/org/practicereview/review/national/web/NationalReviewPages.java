package org.practicereview.review.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.practicereview.form.AnswerError;
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
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.Refusal;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.national.CaseTakenIn;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
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

/** National reviews over one or many cases: the Panel reads them, the secretariat records what was decided. */
@Controller
@RequestMapping("/national-reviews")
class NationalReviewPages {

    private static final String LIST = "redirect:/national-reviews";
    private static final Form RECORDING = Form.of(NewNationalReview.class);

    private final NationalReviews reviews;
    private final NationalReviewCases cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    NationalReviewPages(
            NationalReviews reviews,
            NationalReviewCases cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.reviews = reviews;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
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
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), RECORDING);
        try {
            FirstAnswer recorded = requests.answerForm(person, request, typed, () -> {
                int number = reviews.record(person, reader.read(typed, NewNationalReview.class));
                return new FirstAnswer(302, LIST + "/" + number, "{}");
            });
            afterwards.addFlashAttribute("notice", "Recorded. Take in each case by its own decision.");
            return Objects.requireNonNull(recorded.location());
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(new TypedForm(RECORDING, typed, invalid.errors()), model);
        }
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
        Form form = takingIn();
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        try {
            requests.performForm(
                    person, request, typed, () -> cases.takeIn(person, review, reader.read(typed, CaseTakenIn.class)));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return review(review, new TypedForm(form, typed, invalid.errors()), model);
        } catch (RuleRefusal tooFew) {
            return refused(review, new TypedForm(form, typed, errors("", tooFew)), tooFew, response, model);
        } catch (Conflict conflict) {
            if (!NationalReviewCases.isOfTheReference(conflict)) {
                throw conflict;
            }
            return refused(
                    review, new TypedForm(form, typed, errors("/reference", conflict)), conflict, response, model);
        }
        afterwards.addFlashAttribute("notice", "The case is part of it.");
        return LIST + "/" + review;
    }

    private static List<AnswerError> errors(String pointer, Refusal refusal) {
        return List.of(new AnswerError(pointer, refusal.code(), refusal.getMessage()));
    }

    private String refused(int review, TypedForm typed, Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.kind().status());
        return review(review, typed, model);
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
