package org.practicereview.notification;

import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
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
}
