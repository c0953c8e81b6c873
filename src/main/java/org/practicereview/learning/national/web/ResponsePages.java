package org.practicereview.learning.national.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.national.AreaRecommendations;
import org.practicereview.learning.national.AreaResponse;
import org.practicereview.learning.national.NationalRecommendation;
import org.practicereview.organisation.Areas;
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

/** What national reviews recommend to an area: the list, and one with the answer of the area and its actions. */
@Controller
@RequestMapping("/learning/national")
class ResponsePages {

    private static final Form FORM = Form.of(AreaResponse.class);

    private final AreaRecommendations recommendations;
    private final LearningTerms terms;
    private final Areas areas;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final Clock clock;

    ResponsePages(
            AreaRecommendations recommendations,
            LearningTerms terms,
            Areas areas,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore,
            Clock clock) {
        this.recommendations = recommendations;
        this.terms = terms;
        this.areas = areas;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        List<NationalRecommendation> found = recommendations.concerning(current.get());
        model.addAttribute("recommendations", found);
        model.addAttribute(
                "areaNames",
                areas.namesOf(found.stream().map(NationalRecommendation::area).toList()));
        return "learning/national";
    }

    @GetMapping("/{review}/{number}/{area}")
    String one(@PathVariable String review, @PathVariable String number, @PathVariable String area, Model model) {
        TypedForm typed = typedBefore.begin(FORM);
        return page(find(review, number, area), typed, model);
    }

    @PostMapping("/{review}/{number}/{area}")
    String answer(
            @PathVariable String review,
            @PathVariable String number,
            @PathVariable String area,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        NationalRecommendation before = find(review, number, area);
        recommendations.requireAnswering(current.get(), area);
        return forms.refusedChange(
                        FORM,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> recommendations.answer(
                                current.get(),
                                before.review(),
                                before.number(),
                                area,
                                seen,
                                reader.read(typed, AreaResponse.class)))
                .map(refused -> page(find(review, number, area), refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Your answer is with the secretariat of the Panel.");
                    return "redirect:/learning/national/" + before.review() + "/" + before.number() + "/" + area;
                });
    }

    private NationalRecommendation find(String review, String number, String area) {
        return recommendations.one(current.get(), PathNumber.of(review), PathNumber.of(number), area);
    }

    private String page(NationalRecommendation recommendation, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("theme", terms.theme(recommendation.theme()));
        model.addAttribute("area", areas.nameOf(recommendation.area()));
        model.addAttribute("answers", recommendations.answers(recommendation));
        model.addAttribute("actions", recommendations.actions(recommendation));
        model.addAttribute("mayAddAction", recommendations.mayAddAction(person, recommendation));
        model.addAttribute("mayAnswer", recommendations.mayAnswer(person, recommendation.area()));
        model.addAttribute("today", England.today(clock));
        model.addAttribute("typed", typed);
        return "learning/national-one";
    }
}
