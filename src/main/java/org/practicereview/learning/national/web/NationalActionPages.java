package org.practicereview.learning.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.action.NewAction;
import org.practicereview.learning.national.AreaRecommendations;
import org.practicereview.learning.national.NationalRecommendation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
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

/** An area adds an action for what a national review recommends to it. */
@Controller
@RequestMapping("/learning/national/{review}/{number}/{area}/actions")
class NationalActionPages {

    private final AreaRecommendations recommendations;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    NationalActionPages(
            AreaRecommendations recommendations,
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

    @GetMapping
    String ask(@PathVariable String review, @PathVariable String number, @PathVariable String area, Model model) {
        NationalRecommendation recommendation = find(review, number, area);
        Form form = recommendations.actionForm(area);
        TypedForm typed = typedBefore.begin(form);
        return page(recommendation, typed, model);
    }

    @PostMapping
    String add(
            @PathVariable String review,
            @PathVariable String number,
            @PathVariable String area,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        NationalRecommendation recommendation = find(review, number, area);
        Form form = recommendations.actionForm(area);
        return forms.refused(form, parameters, request, response, typed -> {
                    NewAction action = reader.read(typed, NewAction.class);
                    recommendations.addAction(person, recommendation.review(), recommendation.number(), area, action);
                })
                .map(refused -> page(recommendation, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The action is added.");
                    return "redirect:/learning/national/%d/%d/%s"
                            .formatted(recommendation.review(), recommendation.number(), area);
                });
    }

    private NationalRecommendation find(String review, String number, String area) {
        Person person = current.get();
        NationalRecommendation found = recommendations.one(person, PathNumber.of(review), PathNumber.of(number), area);
        recommendations.requireAddingActions(person, area);
        return found;
    }

    private static String page(NationalRecommendation recommendation, TypedForm typed, Model model) {
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("typed", typed);
        return "learning/national-action";
    }
}
