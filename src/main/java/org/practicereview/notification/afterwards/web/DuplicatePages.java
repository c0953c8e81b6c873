package org.practicereview.notification.afterwards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.afterwards.DuplicateCase;
import org.practicereview.notification.afterwards.DuplicateCases;
import org.practicereview.notification.afterwards.Withdrawal;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
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

/** The page on which a case that is not notified yet is closed as a duplicate, and afterwards why it was. */
@Controller
@RequestMapping("/cases/{reference}/duplicate")
class DuplicatePages {

    private static final Form FORM = Form.of(DuplicateCase.class);

    private final DuplicateCases duplicates;
    private final CaseReader cases;
    private final People people;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    DuplicatePages(
            DuplicateCases duplicates,
            CaseReader cases,
            People people,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.duplicates = duplicates;
        this.cases = cases;
        this.people = people;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        Optional<Withdrawal> closed = duplicates.closed(person, reference);
        if (closed.isPresent()) {
            model.addAttribute("seen", cases.see(person, reference));
            model.addAttribute("closed", closed.get());
            model.addAttribute(
                    "closedBy",
                    people.names(List.of(closed.get().by())).get(closed.get().by()));
            return "cases/duplicate-closed";
        }
        duplicates.requireClosing(person, reference);
        TypedForm typed = typedBefore.begin(FORM);
        return page(reference, typed, model);
    }

    @PostMapping
    String close(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        if (duplicates.closed(person, reference).isPresent()) {
            return "redirect:/cases/" + reference + "/duplicate";
        }
        duplicates.requireClosing(person, reference);
        return forms.refused(
                        FORM,
                        parameters,
                        response,
                        typed -> duplicates.close(person, reference, reader.read(typed, DuplicateCase.class)))
                .map(refused -> page(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The case is closed as a duplicate. Nothing was sent.");
                    return "redirect:/cases/" + reference;
                });
    }

    private String page(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("seen", cases.see(current.get(), reference));
        model.addAttribute("typed", typed);
        return "cases/duplicate";
    }
}
