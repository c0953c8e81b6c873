package org.practicereview.learning.recommendation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.NewRecommendation;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
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

/** One recommendation: written, looked at with what may make it better, changed and removed. */
@Controller
@RequestMapping("/cases/{reference}/learning/recommendations")
class RecommendationPages {

    private final CaseRecommendations recommendations;
    private final LearningTerms terms;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;
    private final Form form;

    RecommendationPages(
            CaseRecommendations recommendations,
            LearningTerms terms,
            CaseReader cases,
            CurrentPerson current,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.recommendations = recommendations;
        this.terms = terms;
        this.cases = cases;
        this.current = current;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
        this.form = RecommendationForm.of(terms);
    }

    @GetMapping("/adding")
    String askToAdd(@PathVariable IncidentReference reference, Model model) {
        recommendations.requireWriting(current.get(), reference);
        TypedForm typed = typedBefore.begin(form);
        return adding(reference, typed, model);
    }

    @PostMapping("/adding")
    String add(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        recommendations.requireWriting(person, reference);
        return forms.answered(form, parameters, request, response, typed -> {
                    Recommendation one =
                            recommendations.add(person, reference, reader.read(typed, NewRecommendation.class));
                    return new FirstAnswer(HttpStatus.SEE_OTHER.value(), page(reference, one.number()), "{}");
                })
                .page(
                        added -> {
                            afterwards.addFlashAttribute(
                                    "notice", "The recommendation is added. See what may make it better.");
                            return "redirect:" + added.location();
                        },
                        refused -> adding(reference, refused, model));
    }

    @GetMapping("/{number}")
    String one(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Person person = current.get();
        int which = PathNumber.of(number);
        Recommendation recommendation = recommendations.readOne(person, reference, which);
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("theme", terms.theme(recommendation.theme()));
        model.addAttribute("lookedAt", recommendations.lookedAt(person, reference, which));
        model.addAttribute("mayWrite", recommendations.mayWrite(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "learning/recommendation";
    }

    @GetMapping("/{number}/change")
    String askToChange(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Recommendation recommendation = written(reference, number);
        TypedForm typed = typedBefore
                .form(form)
                .orElseGet(() -> TypedForm.of(form, (ObjectNode) reader.write(RecommendationForm.as(recommendation))));
        return changing(reference, recommendation, typed, model);
    }

    @PostMapping("/{number}/change")
    String change(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Recommendation before = written(reference, number);
        return forms.refusedChange(
                        form,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> recommendations.change(
                                current.get(),
                                reference,
                                before.number(),
                                seen,
                                reader.read(typed, NewRecommendation.class)))
                .map(refused -> changing(reference, written(reference, number), refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The recommendation is changed.");
                    return all(reference);
                });
    }

    @GetMapping("/{number}/removal")
    String askToRemove(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        model.addAttribute("recommendation", written(reference, number));
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "learning/recommendation-removal";
    }

    @PostMapping("/{number}/removal")
    String remove(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes afterwards) {
        Recommendation before = written(reference, number);
        recommendations.remove(
                current.get(), reference, before.number(), SeenVersion.onPage(parameters.getFirst("version")));
        afterwards.addFlashAttribute("notice", "The recommendation is removed.");
        return all(reference);
    }

    /** Who only reads them learns nothing of how they are changed. */
    private Recommendation written(IncidentReference reference, String number) {
        return recommendations.readToWrite(current.get(), reference, PathNumber.of(number));
    }

    private static String page(IncidentReference reference, int number) {
        return "/cases/%s/learning/recommendations/%d".formatted(reference, number);
    }

    private static String all(IncidentReference reference) {
        return "redirect:/cases/" + reference + "/learning";
    }

    private String adding(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "learning/recommendation-adding";
    }

    private String changing(IncidentReference reference, Recommendation recommendation, TypedForm typed, Model model) {
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "learning/recommendation-change";
    }
}
