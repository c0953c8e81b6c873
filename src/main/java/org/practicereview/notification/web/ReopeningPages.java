package org.practicereview.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.ReopenedCases;
import org.practicereview.notification.Reopening;
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

/** Reopening a case that was considered and not notified, as a page. */
@Controller
@RequestMapping("/cases/{reference}/reopening")
class ReopeningPages {

    private static final Form FORM = Form.of(Reopening.class);

    private final ReopenedCases reopened;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ReopeningPages(
            ReopenedCases reopened,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reopened = reopened;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        TypedForm typed = typedBefore.begin(FORM);
        return page(reference, typed, model);
    }

    @PostMapping
    String reopen(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        reopened.requireReopenable(person, reference);
        return forms.refused(
                        FORM,
                        parameters,
                        response,
                        typed -> reopened.reopen(person, reference, reader.read(typed, Reopening.class)))
                .map(refused -> page(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The case is open again.");
                    return "redirect:/cases/" + reference;
                });
    }

    private String page(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute(
                "notifyBy", reopened.requireReopenable(current.get(), reference).orElse(null));
        model.addAttribute("seen", cases.see(current.get(), reference));
        model.addAttribute("typed", typed);
        return "cases/reopening";
    }
}
