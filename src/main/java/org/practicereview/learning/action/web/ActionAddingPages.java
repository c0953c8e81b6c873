package org.practicereview.learning.action.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.action.NewAction;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
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

/** One more action for a recommendation. */
@Controller
@RequestMapping("/cases/{reference}/learning/recommendations/{number}/actions")
class ActionAddingPages {

    private static final FirstAnswer DONE = new FirstAnswer(HttpStatus.SEE_OTHER.value(), null, "{}");

    private final LearningActions actions;
    private final CaseRecommendations recommendations;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    ActionAddingPages(
            LearningActions actions,
            CaseRecommendations recommendations,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.actions = actions;
        this.recommendations = recommendations;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Form form = form(reference);
        TypedForm typed = typedBefore.form(form).orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.of(), form)));
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
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        try {
            requests.answerForm(person, request, typed, () -> {
                actions.add(person, reference, Numbers.of(number), reader.read(typed, NewAction.class));
                return DONE;
            });
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(reference, number, new TypedForm(form, typed, invalid.errors()), model);
        }
        afterwards.addFlashAttribute("notice", "The action is added.");
        return "redirect:/cases/" + reference + "/learning";
    }

    private Form form(IncidentReference reference) {
        Person person = current.get();
        actions.requireAdding(person, reference);
        return actions.form(person, reference);
    }

    private String page(IncidentReference reference, String number, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("recommendation", recommendations.one(person, reference, Numbers.of(number)));
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(person, reference));
        return "learning/action-adding";
    }
}
