package org.practicereview.notification.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Download;
import org.practicereview.notification.SentNotifications;
import org.practicereview.notification.SentNotifications.Layout;
import org.practicereview.notification.SentNotifications.Version;
import org.practicereview.notification.afterwards.Addenda;
import org.practicereview.notification.afterwards.Addendum;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
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

    /** The latest, or one of several by its number. */
    @GetMapping({"", "/sent/{number}"})
    String notification(
            @PathVariable IncidentReference reference,
            @PathVariable(required = false) @Nullable String number,
            Model model) {
        Person person = current.get();
        read(reference, number, Layout.AS_FILLED_IN, model);
        model.addAttribute("versions", notifications.versions(person, reference));
        List<Addendum> added = addenda.of(person, reference);
        model.addAttribute("addenda", added);
        model.addAttribute(
                "names",
                people.names(added.stream().map(Addendum::by).distinct().toList()));
        model.addAttribute("mayAdd", addenda.mayAdd(person, reference));
        return "cases/notification";
    }

    @GetMapping({"/national", "/sent/{number}/national"})
    String national(
            @PathVariable IncidentReference reference,
            @PathVariable(required = false) @Nullable String number,
            Model model) {
        read(reference, number, Layout.NATIONAL, model);
        return "cases/notification-national";
    }

    private void read(IncidentReference reference, @Nullable String number, Layout layout, Model model) {
        Person person = current.get();
        Version version = version(reference, number);
        model.addAttribute("version", version);
        model.addAttribute("called", number == null ? "notification" : "notification " + number);
        model.addAttribute("read", notifications.read(person, reference, version.number(), layout));
        model.addAttribute("seen", cases.see(person, reference));
    }

    @GetMapping({"/copy.pdf", "/sent/{number}/copy.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable IncidentReference reference, @PathVariable(required = false) @Nullable String number) {
        return pdf("notification", reference, number, Layout.AS_FILLED_IN);
    }

    @GetMapping({"/national.pdf", "/sent/{number}/national.pdf"})
    ResponseEntity<byte[]> nationalPdf(
            @PathVariable IncidentReference reference, @PathVariable(required = false) @Nullable String number) {
        return pdf("national-format", reference, number, Layout.NATIONAL);
    }

    private ResponseEntity<byte[]> pdf(
            String name, IncidentReference reference, @Nullable String number, Layout layout) {
        Person person = current.get();
        Version version = version(reference, number);
        List<Facts> read = notifications.read(person, reference, version.number(), layout);
        SeenCase seen = cases.see(person, reference);
        return copy(
                name + "-" + reference + ".pdf",
                MediaType.APPLICATION_PDF,
                pdf.of(
                        seen.file(),
                        version.at(),
                        Objects.requireNonNullElse(version.leadArea(), seen.leadArea()),
                        read));
    }

    @GetMapping({"/copy.json", "/sent/{number}/copy.json"})
    ResponseEntity<byte[]> json(
            @PathVariable IncidentReference reference, @PathVariable(required = false) @Nullable String number) {
        int sent = version(reference, number).number();
        return copy(
                "notification-" + reference + ".json",
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(notifications.see(current.get(), reference, sent)));
    }

    private Version version(IncidentReference reference, @Nullable String number) {
        Person person = current.get();
        if (number == null) {
            return notifications.latest(person, reference);
        }
        int asked = PathNumber.of(number);
        return notifications.versions(person, reference).stream()
                .filter(version -> version.number() == asked)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> copy(String name, MediaType type, byte[] copy) {
        return Download.of(name, type, copy);
    }
}
