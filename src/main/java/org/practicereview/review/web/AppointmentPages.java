package org.practicereview.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.review.Appointment;
import org.practicereview.review.Appointments;
import org.practicereview.review.RemovedReviewer;
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

/** Who was chosen to lead the review of a case, and the page on which its reviewer is removed. */
@Controller
@RequestMapping("/cases/{reference}/review/reviewers")
class AppointmentPages {

    private static final Form REMOVING = Form.of(RemovedReviewer.class);

    private final Appointments appointments;
    private final CaseReader cases;
    private final People people;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    AppointmentPages(
            Appointments appointments,
            CaseReader cases,
            People people,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.appointments = appointments;
        this.cases = cases;
        this.people = people;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        List<Appointment> found = appointments.of(person, reference);
        model.addAttribute("appointments", found);
        model.addAttribute("names", names(found));
        model.addAttribute("mayRemove", !found.isEmpty() && appointments.mayRemove(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "reviewer/appointments";
    }

    @GetMapping("/removal")
    String ask(@PathVariable IncidentReference reference, Model model) {
        appointments.requireRemoving(current.get(), reference);
        return form(reference, typedBefore.begin(REMOVING), model);
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        appointments.requireRemoving(person, reference);
        return forms.refused(
                        REMOVING,
                        parameters,
                        response,
                        typed -> appointments.remove(person, reference, reader.read(typed, RemovedReviewer.class)))
                .map(refused -> form(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The reviewer is removed and can no longer open the case.");
                    return "redirect:/cases/" + reference + "/review/reviewers";
                });
    }

    private Map<UUID, String> names(List<Appointment> found) {
        return people.names(found.stream().map(Appointment::person).distinct().toList());
    }

    private String form(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "reviewer/removal";
    }
}
