package org.practicereview.learning.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.TypedForm;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.web.ClearingForm;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why words of a recommendation may stay by which somebody may be recognised; by their place, so that no address says them. */
@Controller
@RequestMapping("/cases/{reference}/learning/recommendations/{number}/finds/{find}")
class RecommendationFindPages {

    private final CaseRecommendations recommendations;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final ClearingForm clearing;

    RecommendationFindPages(
            CaseRecommendations recommendations, CaseReader cases, CurrentPerson current, ClearingForm clearing) {
        this.recommendations = recommendations;
        this.cases = cases;
        this.current = current;
        this.clearing = clearing;
    }

    @GetMapping
    String ask(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String find,
            Model model) {
        return form(written(reference, number), reference, find, clearing.begin(), model);
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
        return clearing.refused(
                        parameters,
                        response,
                        (hash, key, why) -> recommendations.clear(
                                current.get(), reference, recommendation.number(), hash, key, why))
                .map(refused -> form(recommendation, reference, find, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "These words may stay in this text.");
                    return "redirect:" + back(reference, recommendation);
                });
    }

    /** Who only reads them learns nothing of what is found. */
    private Recommendation written(IncidentReference reference, String number) {
        return recommendations.readToWrite(current.get(), reference, PathNumber.of(number));
    }

    private String form(
            Recommendation recommendation, IncidentReference reference, String find, TypedForm typed, Model model) {
        Person person = current.get();
        List<CheckedFind> finds = recommendations
                .lookedAt(person, reference, recommendation.number())
                .finds();
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("check", "identity check");
        model.addAttribute("back", back(reference, recommendation));
        return clearing.page(finds, find, recommendation.textHash(), typed, model);
    }

    private static String back(IncidentReference reference, Recommendation recommendation) {
        return "/cases/%s/learning/recommendations/%d".formatted(reference, recommendation.number());
    }
}
