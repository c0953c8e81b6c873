package org.practicereview.notification.likely.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.likely.SameIncident;
import org.practicereview.notification.likely.SameIncidents;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
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

/** The page with cases that may be the same as one that is there, on which they are linked. */
@Controller
@RequestMapping("/cases/{reference}/likely")
class SameIncidentPages {

    private static final Form FORM = Form.of(SameIncident.class);

    private final SameIncidents incidents;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    SameIncidentPages(
            SameIncidents incidents,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.incidents = incidents;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String show(@PathVariable IncidentReference reference, Model model) {
        TypedForm typed = typedBefore.begin(FORM);
        return page(reference, typed, model);
    }

    @PostMapping
    String link(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        incidents.requireLinking(person, reference);
        return forms.refused(
                        FORM,
                        parameters,
                        response,
                        typed -> incidents.link(person, reference, reader.read(typed, SameIncident.class)))
                .map(refused -> page(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The cases are linked: same incident.");
                    return "redirect:/cases/" + reference;
                });
    }

    private String page(IncidentReference reference, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("found", incidents.likely(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("typed", typed);
        return "cases/likely";
    }
}
