package org.practicereview.learning.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.national.NationalRecommendation;
import org.practicereview.learning.national.NationalRecommendations;
import org.practicereview.learning.national.NothingRecommended;
import org.practicereview.learning.national.WithdrawnRecommendation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat withdraws what a national review recommended, or records that it recommends nothing to areas. */
@Controller
@RequestMapping("/national-reviews/{number}/recommendations")
class RecommendationWithdrawalPages {

    private static final Form WITHDRAWING = Form.of(WithdrawnRecommendation.class);
    private static final Form NONE = Form.of(NothingRecommended.class);

    private final NationalRecommendations recommendations;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    RecommendationWithdrawalPages(
            NationalRecommendations recommendations,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.recommendations = recommendations;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping("/{recommendation}/withdrawal")
    String askToWithdraw(@PathVariable String number, @PathVariable String recommendation, Model model) {
        recommendations.requireWriting(current.get());
        return withdrawal(number, recommendation, typedBefore.begin(WITHDRAWING), model);
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
        return forms.refused(
                        WITHDRAWING,
                        parameters,
                        request,
                        response,
                        answers -> recommendations.withdraw(
                                person,
                                PathNumber.of(number),
                                PathNumber.of(recommendation),
                                reader.read(answers, WithdrawnRecommendation.class)))
                .map(refused -> withdrawal(number, recommendation, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The recommendation is withdrawn; the areas are told.");
                    return all(number);
                });
    }

    @GetMapping("/none")
    String askForNone(@PathVariable String number, Model model) {
        recommendations.requireWriting(current.get());
        return none(number, typedBefore.begin(NONE), model);
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
        return forms.refused(
                        NONE,
                        parameters,
                        request,
                        response,
                        answers -> recommendations.none(
                                person, PathNumber.of(number), reader.read(answers, NothingRecommended.class)))
                .map(refused -> none(number, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "It is recorded that nothing is recommended to areas.");
                    return all(number);
                });
    }

    private static String all(String number) {
        return "redirect:/national-reviews/" + PathNumber.of(number) + "/recommendations";
    }

    private String withdrawal(String number, String recommendation, TypedForm typed, Model model) {
        int which = PathNumber.of(recommendation);
        NationalRecommendation found = recommendations.of(current.get(), PathNumber.of(number)).stream()
                .filter(one -> one.number() == which && !one.isWithdrawn())
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("recommendation", found);
        model.addAttribute("typed", typed);
        return "learning/national-withdrawal";
    }

    private String none(String number, TypedForm typed, Model model) {
        recommendations.of(current.get(), PathNumber.of(number));
        model.addAttribute("review", PathNumber.of(number));
        model.addAttribute("typed", typed);
        return "learning/national-none";
    }
}
