package org.practicereview.notification.afterwards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.guidance.Told;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.notification.SentNotifications;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is added to a notification after it was sent. The notification stays as it was; whoever was sent it is told. As the
 * notification itself (T1), only the local authority sends it.
 */
@Service
public class Addenda {

    private static final Set<Role> MAY_ADD = Set.of(Role.LOCAL_AUTHORITY_APPROVER);

    private final AddendumRows rows;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Outbox outbox;
    private final SentTo sentTo;
    private final SentNotifications notifications;
    private final Clock clock;

    Addenda(
            AddendumRows rows,
            CaseAccess access,
            Timeline timeline,
            Outbox outbox,
            SentTo sentTo,
            SentNotifications notifications,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.timeline = timeline;
        this.outbox = outbox;
        this.sentTo = sentTo;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * All that was added, in order, for whoever may read the notification, from the first one on that they may; that it was
     * read is noted.
     *
     * @throws NotFound when the case, or its notification, is not there for this person
     */
    @Transactional
    public List<Addendum> of(Person person, IncidentReference reference) {
        CaseFile file = sent(person, access.see(person, reference));
        Instant from = notifications.versions(person, reference).get(0).at();
        List<Addendum> addenda = rows.of(file.id()).stream()
                .filter(addendum -> !addendum.at().isBefore(from))
                .toList();
        if (!addenda.isEmpty()) {
            access.noteReading(person, file, LookedAt.ADDENDA);
        }
        return addenda;
    }

    /** Whether the person may add to the notification of this case. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        return file.stage() != Stage.WITHDRAWN && access.mayWork(person, file, MAY_ADD);
    }

    /**
     * Refuses whoever may not add to it.
     *
     * @throws NotFound when there is no sent notification for this person
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     * @throws Conflict when it was withdrawn
     */
    @Transactional(readOnly = true)
    public void requireAdding(Person person, IncidentReference reference) {
        adding(person, access.see(person, reference));
    }

    /** Adds it: the text, its seal in the timeline, and a message to whoever was sent the notification, all or nothing. */
    @Transactional
    public Addendum add(Person person, IncidentReference reference, NewAddendum form) {
        CaseFile file = adding(person, access.lock(person, reference));
        Addendum added = new Addendum(
                rows.of(file.id()).size() + 1,
                form.section(),
                form.text(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.id());
        rows.add(file.id(), added);
        timeline.add(file, person.id(), "notification-added-to", Matter.NOTIFICATION, said(added));
        outbox.tell(
                file,
                Event.NOTIFICATION_ADDED_TO,
                "addendum-" + added.number(),
                England.today(clock),
                sentTo.of(file).stream().map(Told::recipient).toList());
        return added;
    }

    /**
     * Who is told of an addendum: those who were sent the notification, by its route and the guidance of the day it was sent.
     */
    @Transactional(readOnly = true)
    public List<Told> told(Person person, IncidentReference reference) {
        return sentTo.of(sent(person, access.see(person, reference)));
    }

    private static String said(Addendum added) {
        return "Addendum %d to the notification: %s. SHA-256 of its text: %s"
                .formatted(added.number(), added.section().label(), added.hash());
    }

    private CaseFile adding(Person person, CaseFile file) {
        sent(person, file);
        access.requireWork(person, file, MAY_ADD);
        if (file.stage() == Stage.WITHDRAWN) {
            throw new Conflict("withdrawn", "This notification was withdrawn, so nothing is added to it.");
        }
        return file;
    }

    private CaseFile sent(Person person, CaseFile file) {
        if (file.notifiedAt() == null || !access.readable(person, file).contains(Matter.NOTIFICATION)) {
            throw new NotFound();
        }
        return file;
    }
}
