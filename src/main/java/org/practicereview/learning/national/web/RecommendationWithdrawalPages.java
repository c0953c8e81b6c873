package org.practicereview.learning.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.learning.national.NationalRecommendation;
import org.practicereview.learning.national.NationalRecommendations;
import org.practicereview.learning.national.NothingRecommended;
import org.practicereview.learning.national.WithdrawnRecommendation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
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

/** The secretariat withdraws what a national review recommended, or records that it recommends nothing to areas. */
@Controller
@RequestMapping("/national-reviews/{number}/recommendations")
class RecommendationWithdrawalPages {

    private static final Form WITHDRAWING = Form.of(WithdrawnRecommendation.class);
    private static final Form NONE = Form.of(NothingRecommended.class);
    private static final FirstAnswer DONE = new FirstAnswer(HttpStatus.SEE_OTHER.value(), null, "{}");

    private final NationalRecommendations recommendations;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    RecommendationWithdrawalPages(
            NationalRecommendations recommendations,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.recommendations = recommendations;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
    }

    @GetMapping("/{recommendation}/withdrawal")
    String askToWithdraw(@PathVariable String number, @PathVariable String recommendation, Model model) {
        recommendations.requireWriting(current.get());
        return withdrawal(number, recommendation, empty(WITHDRAWING), model);
    }

    @PostMapping("/{recommendation}/withdrawal")
    String withdraw(
            @PathVariable String number,
            @PathVariable String recommendation,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        recommendations.requireWriting(person);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), WITHDRAWING);
        try {
            once(
                    person,
                    request,
                    typed,
                    answers -> recommendations.withdraw(
                            person,
                            Numbers.of(number),
                            Numbers.of(recommendation),
                            reader.read(answers, WithdrawnRecommendation.class)));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return withdrawal(number, recommendation, new TypedForm(WITHDRAWING, typed, invalid.errors()), model);
        }
        afterwards.addFlashAttribute("notice", "The recommendation is withdrawn; the areas are told.");
        return all(number);
    }

    @GetMapping("/none")
    String askForNone(@PathVariable String number, Model model) {
        recommendations.requireWriting(current.get());
        return none(number, empty(NONE), model);
    }

    @PostMapping("/none")
    String none(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        recommendations.requireWriting(person);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), NONE);
        try {
            once(
                    person,
                    request,
                    typed,
                    answers -> recommendations.none(
                            person, Numbers.of(number), reader.read(answers, NothingRecommended.class)));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return none(number, new TypedForm(NONE, typed, invalid.errors()), model);
        }
        afterwards.addFlashAttribute("notice", "It is recorded that nothing is recommended to areas.");
        return all(number);
    }

    private void once(Person person, HttpServletRequest request, ObjectNode typed, Consumer<ObjectNode> act) {
        requests.answerForm(person, request, typed, () -> {
            act.accept(typed);
            return DONE;
        });
    }

    private TypedForm empty(Form form) {
        return typedBefore.form(form).orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.of(), form)));
    }

    private static String all(String number) {
        return "redirect:/national-reviews/" + Numbers.of(number) + "/recommendations";
    }

    private String withdrawal(String number, String recommendation, TypedForm typed, Model model) {
        int which = Numbers.of(recommendation);
        NationalRecommendation found = recommendations.of(current.get(), Numbers.of(number)).stream()
                .filter(one -> one.number() == which && !one.isWithdrawn())
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("recommendation", found);
        model.addAttribute("typed", typed);
        return "learning/national-withdrawal";
    }

    private String none(String number, TypedForm typed, Model model) {
        recommendations.of(current.get(), Numbers.of(number));
        model.addAttribute("review", Numbers.of(number));
        model.addAttribute("typed", typed);
        return "learning/national-none";
    }
}
