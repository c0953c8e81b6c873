package org.practicereview.review.record.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.RefusedAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
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

/** The page that records something in the course of a review; they are read on the page of the review. */
@Controller
@RequestMapping("/cases/{reference}/review/records/{kind}/adding")
class RecordPages {

    private final ReviewRecords records;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final TypedBefore typedBefore;

    RecordPages(
            ReviewRecords records, CaseReader cases, CurrentPerson current, SentForms forms, TypedBefore typedBefore) {
        this.records = records;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, @PathVariable String kind, Model model) {
        Person person = current.get();
        RecordKind wanted = kind(kind);
        records.requireAdding(person, reference, wanted);
        Form form = records.form(person, reference, wanted);
        TypedForm typed = typedBefore.begin(form);
        return form(reference, wanted, typed, model);
    }

    @PostMapping
    String add(
            @PathVariable IncidentReference reference,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        RecordKind wanted = kind(kind);
        records.requireAdding(person, reference, wanted);
        Form form = records.form(person, reference, wanted);
        // where the review is over, what was typed can still be kept elsewhere
        return forms.refused(
                        form,
                        parameters,
                        request,
                        response,
                        typed -> RefusedAnswer.whereForbidden("", () -> records.add(person, reference, wanted, typed)))
                .map(refused -> form(reference, wanted, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", wanted.label() + ": recorded.");
                    return "redirect:/cases/" + reference + "/review";
                });
    }

    private String form(IncidentReference reference, RecordKind kind, TypedForm typed, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "review/record-adding";
    }

    private static RecordKind kind(String path) {
        return RecordKind.at(path).orElseThrow(NotFound::new);
    }
}
