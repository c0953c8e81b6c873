package org.practicereview.notification.web;

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
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.ForeseenChange;
import org.practicereview.notification.LaterSuspicion;
import org.practicereview.notification.NewInformation;
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

/** Abuse or neglect becomes known or suspected after all, as pages: it is saved only after its route was shown. */
@Controller
@RequestMapping("/cases/{reference}/new-information")
class NewInformationPages {

    private static final String CONFIRMED = "confirmed";
    private static final Form FORM = Form.of(NewInformation.class);

    private final LaterSuspicion suspicion;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    NewInformationPages(
            LaterSuspicion suspicion,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.suspicion = suspicion;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        suspicion.require(current.get(), reference);
        TypedForm typed = typedBefore.begin(FORM);
        return page("cases/new-information", reference, typed, model);
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
            suspicion.require(person, reference);
            return page("cases/new-information", reference, TypedForm.of(FORM, typed), model);
        }
        if (CONFIRMED.equals(parameters.getFirst("action"))) {
            return forms.refused(
                            FORM,
                            parameters,
                            request,
                            response,
                            sent -> record(person, reference, sent, parameters.getFirst("version")))
                    .map(refused -> page("cases/new-information", reference, refused, model))
                    .orElseGet(() -> {
                        afterwards.addFlashAttribute(
                                "notice", "The new information is recorded. Whom to notify is decided anew.");
                        return "redirect:/cases/" + reference;
                    });
        }
        try {
            suspicion.require(person, reference);
            ForeseenChange foreseen = suspicion.preview(person, reference, reader.read(typed, NewInformation.class));
            return preview(reference, typed, foreseen, parameters, model);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("cases/new-information", reference, new TypedForm(FORM, typed, invalid.errors()), model);
        }
    }

    private void record(Person person, IncidentReference reference, ObjectNode typed, String version) {
        suspicion.require(person, reference);
        suspicion.record(person, reference, reader.read(typed, NewInformation.class), SeenVersion.onPage(version));
    }

    private String preview(
            IncidentReference reference,
            ObjectNode typed,
            ForeseenChange foreseen,
            MultiValueMap<String, String> parameters,
            Model model) {
        ChangePreview.show(
                foreseen,
                "What this new information does",
                "/cases/" + reference + "/new-information",
                parameters,
                model);
        return page(ChangePreview.PAGE, reference, TypedForm.of(FORM, typed), model);
    }

    private String page(String page, IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("seen", cases.see(current.get(), reference));
        model.addAttribute("typed", typed);
        return page;
    }
}
