package org.practicereview.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.Carried;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.BeforeRecording;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.notification.afterwards.Renotifications;
import org.practicereview.notification.likely.LikelyMatchesFound;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
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

/** The page on which an incident is notified again: the questions of a new incident, with what is known of the old one. */
@Controller
@RequestMapping("/cases/{reference}/renotification")
class RenotificationPages {

    private final Renotifications renotifications;
    private final BeforeRecording before;
    private final IncidentForm form;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    RenotificationPages(
            Renotifications renotifications,
            BeforeRecording before,
            IncidentForm form,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.renotifications = renotifications;
        this.before = before;
        this.form = form;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        RecordedIncident known = renotifications.proposed(person, reference);
        Form questions = form.of(person);
        TypedForm typed = typedBefore.form(questions).orElseGet(() -> TypedForm.of(questions, reader.write(known)));
        return page(reference, typed, model);
    }

    @PostMapping
    String record(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        Form questions = form.of(person);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), questions);
        if ("change".equals(parameters.getFirst("action"))
                || EntryButtons.press(parameters.getFirst("action"), questions, typed)) {
            return page(reference, TypedForm.of(questions, typed), model);
        }
        boolean matchesSeen = "another".equals(parameters.getFirst("action"));
        try {
            return forms.answered(
                            questions,
                            parameters,
                            request,
                            response,
                            sent -> record(person, reference, sent, matchesSeen))
                    .page(
                            answer -> recorded(reference, answer, afterwards),
                            refused -> page(reference, refused, model));
        } catch (LikelyMatchesFound found) {
            response.setStatus(found.kind().status());
            return likely(person, reference, typed, parameters, model);
        }
    }

    /** What was typed goes round with the page, so that nothing is lost whichever way is chosen. */
    private String likely(
            Person person,
            IncidentReference reference,
            ObjectNode typed,
            MultiValueMap<String, String> parameters,
            Model model) {
        RecordedIncident again = reader.read(typed, RecordedIncident.class);
        model.addAttribute("found", renotifications.likely(person, reference, again));
        model.addAttribute("requestKey", parameters.getFirst(IdempotentRequests.FIELD));
        model.addAttribute("carried", Carried.all(parameters));
        model.addAttribute("records", "/cases/" + reference + "/renotification");
        return "incidents/likely";
    }

    private static String recorded(IncidentReference reference, FirstAnswer answer, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute(
                "notice", "The incident is recorded again as " + answer.body().replace("\"", "") + ".");
        return "redirect:/cases/" + reference;
    }

    private FirstAnswer record(Person person, IncidentReference reference, ObjectNode typed, boolean matchesSeen) {
        String recorded = renotifications
                .record(person, reference, () -> reader.read(typed, RecordedIncident.class), matchesSeen)
                .file()
                .reference()
                .value();
        return new FirstAnswer(HttpStatus.SEE_OTHER.value(), null, "\"" + recorded + "\"");
    }

    private String page(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("again", reference);
        model.addAttribute("officeCloses", before.officeCloses().orElse(null));
        model.addAttribute("typed", typed);
        return "incidents/record";
    }
}
