package org.practicereview.learning.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.ClearedFind;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.Numbers;
import org.practicereview.workflow.view.CaseReader;
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

/** Why words of a recommendation may stay by which somebody may be recognised; by their place, so that no address says them. */
@Controller
@RequestMapping("/cases/{reference}/learning/recommendations/{number}/finds/{find}")
class RecommendationFindPages {

    private static final Form FORM = Form.of(ClearedFind.class);

    private final CaseRecommendations recommendations;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;

    RecommendationFindPages(
            CaseRecommendations recommendations,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader) {
        this.recommendations = recommendations;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
    }

    @GetMapping
    String ask(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String find,
            Model model) {
        return form(
                written(reference, number),
                reference,
                find,
                TypedForm.of(FORM, pageAnswers.read(Map.of(), FORM)),
                model);
    }

    @PostMapping
    String clear(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String find,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Recommendation recommendation = written(reference, number);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        try {
            recommendations.clear(
                    current.get(),
                    reference,
                    recommendation.number(),
                    Objects.requireNonNullElse(parameters.getFirst("hash"), ""),
                    Objects.requireNonNullElse(parameters.getFirst("find"), ""),
                    reader.read(typed, ClearedFind.class));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(recommendation, reference, find, new TypedForm(FORM, typed, invalid.errors()), model);
        }
        afterwards.addFlashAttribute("notice", "These words may stay in this text.");
        return "redirect:" + back(reference, recommendation);
    }

    /** Who only reads them learns nothing of what is found. */
    private Recommendation written(IncidentReference reference, String number) {
        Person person = current.get();
        Recommendation recommendation = recommendations.one(person, reference, Numbers.of(number));
        recommendations.requireWriting(person, reference);
        return recommendation;
    }

    private String form(
            Recommendation recommendation, IncidentReference reference, String find, TypedForm typed, Model model) {
        Person person = current.get();
        CheckedFind found = recommendations.lookedAt(person, reference, recommendation.number()).finds().stream()
                .skip(Numbers.of(find) - 1L)
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("find", found.find());
        model.addAttribute("number", find);
        model.addAttribute("hash", recommendation.textHash());
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("back", back(reference, recommendation));
        return "publication/identity-clearing";
    }

    private static String back(IncidentReference reference, Recommendation recommendation) {
        return "/cases/%s/learning/recommendations/%d".formatted(reference, recommendation.number());
    }
}
