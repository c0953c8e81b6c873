package org.practicereview.learning.action.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.NewAction;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
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

/** One more action for a recommendation. */
@Controller
@RequestMapping("/cases/{reference}/learning/recommendations/{number}/actions")
class ActionAddingPages {

    private final ActionWork work;
    private final CaseRecommendations recommendations;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ActionAddingPages(
            ActionWork work,
            CaseRecommendations recommendations,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.work = work;
        this.recommendations = recommendations;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Form form = form(reference);
        TypedForm typed = typedBefore.begin(form);
        return page(reference, number, typed, model);
    }

    @PostMapping
    String add(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        Form form = form(reference);
        return forms.refused(
                        form,
                        parameters,
                        request,
                        response,
                        typed ->
                                work.add(person, reference, PathNumber.of(number), reader.read(typed, NewAction.class)))
                .map(refused -> page(reference, number, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The action is added.");
                    return "redirect:/cases/" + reference + "/learning";
                });
    }

    private Form form(IncidentReference reference) {
        Person person = current.get();
        work.requireAdding(person, reference);
        return work.form(person, reference);
    }

    private String page(IncidentReference reference, String number, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("recommendation", recommendations.readOne(person, reference, PathNumber.of(number)));
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(person, reference));
        return "learning/action-adding";
    }
}
