package org.practicereview.review.record.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
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

/** The page that records something in the course of a review; they are read on the page of the review. */
@Controller
@RequestMapping("/cases/{reference}/review/records/{kind}/adding")
class RecordPages {

    private final ReviewRecords records;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    RecordPages(
            ReviewRecords records,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.records = records;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.typedBefore = typedBefore;
        this.requests = requests;
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
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        try {
            requests.performForm(person, request, typed, () -> records.add(person, reference, wanted, typed));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(reference, wanted, new TypedForm(form, typed, invalid.errors()), model);
        } catch (Conflict over) {
            // what was typed can still be kept elsewhere
            response.setStatus(over.kind().status());
            model.addAttribute("refused", over.getMessage());
            return form(reference, wanted, TypedForm.of(form, typed), model);
        }
        afterwards.addFlashAttribute("notice", wanted.label() + ": recorded.");
        return "redirect:/cases/" + reference + "/review";
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
