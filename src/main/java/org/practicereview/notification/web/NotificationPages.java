package org.practicereview.notification.web;

import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.SentNotifications;
import org.practicereview.notification.afterwards.Addenda;
import org.practicereview.notification.afterwards.Addendum;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.ObjectMapper;

/** The page with the notification of a case as it was sent, copies to keep, and what was added afterwards. */
@Controller
@RequestMapping("/cases/{reference}/notification")
class NotificationPages {

    private final SentNotifications notifications;
    private final NotificationPdf pdf;
    private final Addenda addenda;
    private final People people;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final ObjectMapper json;

    NotificationPages(
            SentNotifications notifications,
            NotificationPdf pdf,
            Addenda addenda,
            People people,
            CaseReader cases,
            CurrentPerson current,
            ObjectMapper json) {
        this.notifications = notifications;
        this.pdf = pdf;
        this.addenda = addenda;
        this.people = people;
        this.cases = cases;
        this.current = current;
        this.json = json;
    }

    @GetMapping
    String notification(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("read", notifications.read(person, reference));
        List<Addendum> added = addenda.of(person, reference);
        model.addAttribute("addenda", added);
        model.addAttribute(
                "names",
                people.names(added.stream().map(Addendum::by).distinct().toList()));
        model.addAttribute("mayAdd", addenda.mayAdd(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "cases/notification";
    }

    @GetMapping("/copy.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable IncidentReference reference) {
        Person person = current.get();
        return pdf("notification", person, reference, notifications.read(person, reference));
    }

    @GetMapping("/national")
    String national(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("read", notifications.readNational(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "cases/notification-national";
    }

    @GetMapping("/national.pdf")
    ResponseEntity<byte[]> nationalPdf(@PathVariable IncidentReference reference) {
        Person person = current.get();
        return pdf("national-format", person, reference, notifications.readNational(person, reference));
    }

    private ResponseEntity<byte[]> pdf(String name, Person person, IncidentReference reference, List<Facts> read) {
        SeenCase seen = cases.see(person, reference);
        return copy(
                name + "-" + reference + ".pdf", MediaType.APPLICATION_PDF, pdf.of(seen.file(), seen.leadArea(), read));
    }

    @GetMapping("/copy.json")
    ResponseEntity<byte[]> json(@PathVariable IncidentReference reference) {
        return copy(
                "notification-" + reference + ".json",
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(notifications.see(current.get(), reference)));
    }

    private static ResponseEntity<byte[]> copy(String name, MediaType type, byte[] copy) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(copy);
    }
}
