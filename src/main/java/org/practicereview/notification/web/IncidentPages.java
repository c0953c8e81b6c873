package org.practicereview.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.DueInWords;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.Incidents.Recorded;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** The page on which an incident is recorded, and the confirmation with its reference. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {

    private static final String PAGE = "incidents/record";

    private final Incidents incidents;
    private final IncidentForm form;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final DueInWords dueInWords;

    IncidentPages(
            Incidents incidents,
            IncidentForm form,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            DueInWords dueInWords) {
        this.incidents = incidents;
        this.form = form;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.dueInWords = dueInWords;
    }

    @GetMapping("/new")
    String ask(Model model) {
        Person person = current.get();
        incidents.requireRecorder(person);
        Form questions = form.of(person);
        model.addAttribute(
                "typed",
                typedBefore.form(questions).orElseGet(() -> TypedForm.of(questions, form.startingAnswers(person))));
        return PAGE;
    }

    @PostMapping("/new")
    String record(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        incidents.requireRecorder(person);
        Form questions = form.of(person);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), questions);
        if (EntryButtons.press(parameters.getFirst("action"), questions, typed)) {
            model.addAttribute("typed", TypedForm.of(questions, typed));
            return PAGE;
        }
        try {
            Recorded recorded = incidents.record(person, reader.read(typed, RecordedIncident.class));
            confirm(afterwards, recorded);
            return "redirect:/incidents/recorded";
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", new TypedForm(questions, typed, invalid.errors()));
            return PAGE;
        }
    }

    /** Shown once, also to those who may refer an incident but not see its case. */
    @GetMapping("/recorded")
    String recorded(Model model) {
        return model.containsAttribute("reference") ? "incidents/recorded" : "redirect:/work";
    }

    private void confirm(RedirectAttributes afterwards, Recorded recorded) {
        Deadline notifyBy = recorded.notifyBy();
        afterwards.addFlashAttribute("reference", recorded.file().reference().value());
        afterwards.addFlashAttribute("notifyBy", DayInWords.of(notifyBy.dueOn()));
        afterwards.addFlashAttribute("notifyByInWords", dueInWords.of(notifyBy));
        afterwards.addFlashAttribute("seesCase", incidents.seesWhatWasRecorded(current.get(), recorded.file()));
    }
}
