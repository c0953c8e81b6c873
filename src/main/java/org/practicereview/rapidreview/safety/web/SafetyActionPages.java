package org.practicereview.rapidreview.safety.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.safety.ImmediateAction;
import org.practicereview.rapidreview.safety.ImmediateActions;
import org.practicereview.rapidreview.safety.SafetyAction;
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

/** The immediate safety actions of a case, and the page that adds one. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/safety-actions")
class SafetyActionPages {

    private static final Form FORM = Form.of(SafetyAction.class);

    private final ImmediateActions actions;
    private final ActionNames names;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final Clock clock;

    SafetyActionPages(
            ImmediateActions actions,
            ActionNames names,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore,
            Clock clock) {
        this.actions = actions;
        this.names = names;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        List<ImmediateAction> all = actions.of(person, reference);
        model.addAttribute("actions", all);
        model.addAttribute("names", names.of(all));
        model.addAttribute("today", England.today(clock));
        model.addAttribute("mayFollow", actions.mayFollow(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "rapidreview/safety-actions";
    }

    @GetMapping("/adding")
    String ask(@PathVariable IncidentReference reference, Model model) {
        actions.requireFollowing(current.get(), reference);
        TypedForm typed = typedBefore.begin(FORM);
        return form(reference, typed, model);
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
        actions.requireFollowing(person, reference);
        return forms.refused(
                        FORM,
                        parameters,
                        request,
                        response,
                        typed -> actions.add(person, reference, reader.read(typed, SafetyAction.class)))
                .map(refused -> form(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The safety action is added.");
                    return "redirect:/cases/" + reference + "/rapid-review/safety-actions";
                });
    }

    private String form(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "rapidreview/safety-action-adding";
    }
}
