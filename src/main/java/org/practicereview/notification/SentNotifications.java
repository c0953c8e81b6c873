package org.practicereview.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Route;
import org.practicereview.notification.Notifications.Sent;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Facts;
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

    /** How what was sent is laid out. */
    public enum Layout {
        /** As it was filled in, also what was not answered. */
        AS_FILLED_IN("shown"),
        /** As the national form; what was sent before there was that layout is read as it was filled in. */
        NATIONAL("national");

        private final String part;

        Layout(String part) {
            this.part = part;
        }

        private String in(JsonNode sent) {
            return sent.has(part) ? part : AS_FILLED_IN.part;
        }
    }

    /**
     * One notification that was sent.
     *
     * @param number counts within the case
     * @param leadArea who led then, by name; nothing in what was sent before that was kept
     */
    public record Version(
            int number, Route route, Instant at, @Nullable String leadArea) {}

    /**
     * All that was sent and may be read, the first one first: the Panel reads nothing that went past it.
     *
     * @throws NotFound when the case, or its notification, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<Version> versions(Person person, IncidentReference reference) {
        return sent(person, access.see(person, reference)).stream()
                .map(one -> new Version(one.number(), one.route(), one.at(), leadArea(one)))
                .toList();
    }

    /** What was sent last; that it was read is noted. */
    @Transactional
    public JsonNode see(Person person, IncidentReference reference) {
        return see(person, reference, latest(person, reference).number());
    }

    /**
     * What was sent under that number; that it was read is noted.
     *
     * @throws NotFound when there is none of that number that the person may read
     */
    @Transactional
    public JsonNode see(Person person, IncidentReference reference, int number) {
        CaseFile file = access.see(person, reference);
        Sent found = sent(person, file).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        access.noteReading(person, file, LookedAt.NOTIFICATION_SENT);
        return json.readTree(found.snapshot());
    }

    /**
     * What was sent under that number, to be read by people: the incident, and the notification with the questions of
     * its day. That it was read is noted.
     */
    @Transactional
    public List<Facts> read(Person person, IncidentReference reference, int number, Layout layout) {
        JsonNode sent = see(person, reference, number);
        List<Facts> read = new ArrayList<>();
        read.add(
                new Facts("The incident", IncidentInWords.of(json.treeToValue(sent.path("incident"), Incident.class))));
        sent.path(layout.in(sent)).forEach(facts -> read.add(json.treeToValue(facts, Facts.class)));
        return read;
    }

    /** The version that holds now. */
    @Transactional(readOnly = true)
    public Version latest(Person person, IncidentReference reference) {
        List<Version> versions = versions(person, reference);
        return versions.get(versions.size() - 1);
    }

    /** Whether the Secretary of State and Ofsted alone were sent a notification of this case before the Panel was. */
    @Transactional(readOnly = true)
    public boolean sentBeforePanel(CaseFile file) {
        return file.notifiedRoute() == Route.PANEL
                && notifications.sent(file.id()).stream()
                        .anyMatch(sent -> sent.route() == Route.SECRETARY_OF_STATE_AND_OFSTED);
    }

    private @Nullable String leadArea(Sent one) {
        return json.readTree(one.snapshot()).path("leadArea").path("name").asString(null);
    }

    private List<Sent> sent(Person person, CaseFile file) {
        List<Sent> readable = notifications.sent(file.id()).stream()
                .filter(one -> access.readable(person, file.sentAlong(one.route(), one.at()))
                        .contains(Matter.NOTIFICATION))
                .toList();
        if (readable.isEmpty()) {
            throw new NotFound();
        }
        return readable;
    }
}
