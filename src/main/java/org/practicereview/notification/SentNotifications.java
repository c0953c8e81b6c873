package org.practicereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.form.DayInWords;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Notifications as they were sent, for those who may read them. */
@Service
public class SentNotifications {

    private final Notifications notifications;
    private final CaseAccess access;
    private final ObjectMapper json;

    SentNotifications(Notifications notifications, CaseAccess access, ObjectMapper json) {
        this.notifications = notifications;
        this.access = access;
        this.json = json;
    }

    /**
     * What was sent; that it was read is noted.
     *
     * @throws NotFound when the case, or its notification, is not there for this person
     */
    @Transactional
    public JsonNode see(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).contains(Matter.NOTIFICATION)) {
            throw new NotFound();
        }
        String snapshot = notifications.snapshot(file.id()).orElseThrow(NotFound::new);
        access.noteReading(person, file, "notification");
        return json.readTree(snapshot);
    }

    /** The same to be read by people: the incident, and the notification with the questions of its day. */
    @Transactional
    public List<Facts> read(Person person, IncidentReference reference) {
        return read(see(person, reference), "shown");
    }

    /**
     * The same in the national format; an older one, sent before there was that layout, as it was filled in.
     *
     * @throws NotFound when the case, or its notification, is not there for this person
     */
    @Transactional
    public List<Facts> readNational(Person person, IncidentReference reference) {
        JsonNode sent = see(person, reference);
        return read(sent, sent.has("national") ? "national" : "shown");
    }

    private List<Facts> read(JsonNode sent, String layout) {
        List<Facts> read = new ArrayList<>();
        read.add(incident(json.treeToValue(sent.path("incident"), Incident.class)));
        sent.path(layout).forEach(facts -> read.add(json.treeToValue(facts, Facts.class)));
        return read;
    }

    private static Facts incident(Incident incident) {
        LocalDate suspectedOn = incident.abuseSuspectedOn();
        List<Fact> rows = new ArrayList<>(List.of(
                new Fact("Place", incident.place()),
                new Fact("Happened on", DayInWords.of(incident.incidentOn())),
                new Fact("Local authority became aware on", awareness(incident)),
                new Fact(
                        "Abuse or neglect first known or suspected on",
                        suspectedOn == null ? "Not known or suspected" : DayInWords.of(suspectedOn))));
        rows.addAll(RouteInWords.of(incident.facts()));
        rows.add(new Fact("What was known", incident.summary()));
        return new Facts("The incident", List.copyOf(rows));
    }

    private static String awareness(Incident incident) {
        String day = DayInWords.of(incident.awareOn());
        return incident.awareTime() == null ? day : day + " at " + incident.awareTime();
    }
}
