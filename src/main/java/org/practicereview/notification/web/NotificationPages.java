package org.practicereview.notification.web;

import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.SentNotifications;
import org.practicereview.notification.SentNotifications.Version;
import org.practicereview.notification.afterwards.Addenda;
import org.practicereview.notification.afterwards.Addendum;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.api.Numbers;
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
        model.addAttribute("called", "notification");
        return page(reference, notifications.latest(current.get(), reference), model);
    }

    /** One of several that were sent, by its number. */
    @GetMapping("/sent/{number}")
    String earlier(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        model.addAttribute("called", "notification " + number);
        return page(reference, numbered(reference, number), model);
    }

    private String page(IncidentReference reference, Version version, Model model) {
        Person person = current.get();
        model.addAttribute("read", notifications.read(person, reference, version.number()));
        model.addAttribute("version", version);
        model.addAttribute("versions", notifications.versions(person, reference));
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
        return pdf(reference, notifications.latest(current.get(), reference));
    }

    @GetMapping("/sent/{number}/copy.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable IncidentReference reference, @PathVariable String number) {
        return pdf(reference, numbered(reference, number));
    }

    private ResponseEntity<byte[]> pdf(IncidentReference reference, Version version) {
        Person person = current.get();
        List<Facts> read = notifications.read(person, reference, version.number());
        SeenCase seen = cases.see(person, reference);
        return copy(
                reference, "pdf", MediaType.APPLICATION_PDF, pdf.of(seen.file(), version.at(), seen.leadArea(), read));
    }

    @GetMapping("/copy.json")
    ResponseEntity<byte[]> json(@PathVariable IncidentReference reference) {
        return json(reference, notifications.latest(current.get(), reference));
    }

    @GetMapping("/sent/{number}/copy.json")
    ResponseEntity<byte[]> json(@PathVariable IncidentReference reference, @PathVariable String number) {
        return json(reference, numbered(reference, number));
    }

    private ResponseEntity<byte[]> json(IncidentReference reference, Version version) {
        return copy(
                reference,
                "json",
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(notifications.see(current.get(), reference, version.number())));
    }

    private Version numbered(IncidentReference reference, String number) {
        int asked = Numbers.of(number);
        return notifications.versions(current.get(), reference).stream()
                .filter(version -> version.number() == asked)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> copy(
            IncidentReference reference, String ending, MediaType type, byte[] copy) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("notification-" + reference + "." + ending)
                                .build()
                                .toString())
                .body(copy);
    }
}
