package org.practicereview.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.CorrectionReason;
import org.practicereview.notification.ForeseenChange;
import org.practicereview.notification.IncidentCorrections;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
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

/** Correcting the facts of an incident, as pages: saved only after route and dates were shown. */
@Controller
@RequestMapping("/cases/{reference}/corrections")
class CorrectionPages {

    private static final String CONFIRMED = "confirmed";

    /** The questions of the first record, but for those that are changed elsewhere, and why. */
    private static final Form FORM = new Form(
            RecordedIncident.class,
            Stream.concat(
                            Form.of(RecordedIncident.class).fields().stream()
                                    .filter(field -> !IncidentCorrections.NOT_ASKED.containsKey(field.name())),
                            Form.of(CorrectionReason.class).fields().stream())
                    .toList());

    private final IncidentCorrections corrections;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    CorrectionPages(
            IncidentCorrections corrections,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            TypedBefore typedBefore,
            SentForms forms) {
        this.corrections = corrections;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        ObjectNode known = corrections.known(current.get(), reference);
        TypedForm typed = typedBefore.form(FORM).orElseGet(() -> TypedForm.of(FORM, known));
        return page("cases/correction", reference, typed, model);
    }

    @PostMapping
    String step(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        if (ChangePreview.isToBeChanged(parameters)) {
            corrections.known(person, reference);
            return page("cases/correction", reference, TypedForm.of(FORM, typed), model);
        }
        if (CONFIRMED.equals(parameters.getFirst("action"))) {
            IntConsumer seen = SeenVersion.onPage(parameters.getFirst("version"));
            return forms.refused(
                            FORM,
                            parameters,
                            request,
                            response,
                            sent -> corrections.correct(person, reference, sent, seen))
                    .map(refused -> page("cases/correction", reference, refused, model))
                    .orElseGet(() -> {
                        afterwards.addFlashAttribute(
                                "notice", "The incident is corrected. What was recorded before is kept.");
                        return "redirect:/cases/" + reference;
                    });
        }
        try {
            return preview(reference, typed, corrections.preview(person, reference, typed), parameters, model);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("cases/correction", reference, new TypedForm(FORM, typed, invalid.errors()), model);
        }
    }

    private String preview(
            IncidentReference reference,
            ObjectNode typed,
            ForeseenChange foreseen,
            MultiValueMap<String, String> parameters,
            Model model) {
        model.addAttribute("differences", IncidentCorrections.differences(foreseen));
        ChangePreview.show(
                foreseen, "What this correction does", "/cases/" + reference + "/corrections", parameters, model);
        return page(ChangePreview.PAGE, reference, TypedForm.of(FORM, typed), model);
    }

    private String page(String page, IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("seen", cases.see(current.get(), reference));
        model.addAttribute("typed", typed);
        return page;
    }
}
