package org.practicereview.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.DoneOn;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.NextStep;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Route;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on, preparing and sending the notification of a case. */
@Service
@Transactional
public class NotificationService {

    private final Notifications notifications;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final FallenDeadlines fallen;
    private final LateWork lateWork;
    private final Breaches breaches;
    private final Outbox outbox;
    private final Guidance guidance;
    private final Clock clock;

    NotificationService(
            Notifications notifications,
            CaseFiles caseFiles,
            Timeline timeline,
            FallenDeadlines fallen,
            LateWork lateWork,
            Breaches breaches,
            Outbox outbox,
            Guidance guidance,
            Clock clock) {
        this.notifications = notifications;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.fallen = fallen;
        this.lateWork = lateWork;
        this.breaches = breaches;
        this.outbox = outbox;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** A partner said what it thinks; linked areas and national bodies do not read it. */
    void viewGiven(CaseFile file, UUID by, Partner partner, View view) {
        timeline.add(
                file,
                by,
                "view-given",
                Matter.NOTIFICATION_DRAFT,
                "View of " + partner.label().toLowerCase(Locale.UK) + ": " + view.label());
    }

    /** What the partners thought, and which of them said nothing, stays beside the decision (N10). */
    void viewsWeighed(CaseFile file, String views) {
        timeline.add(file, null, "views-weighed", Matter.NOTIFICATION_DRAFT, "Views when it was decided. " + views);
    }

    /** The local authority has the final word on who is notified (N10); a no is kept as well as a yes. */
    void decide(CaseFile file, UUID by, Route route) {
        notifications.decided(file.id(), route);
        if (route == Route.NOT_NOTIFIED) {
            fallen.cancel(file.id(), Obligation.NOTIFY, "it was decided not to notify");
            // What was sent before still stands
            boolean stands = file.notifiedAt() != null;
            caseFiles.moveTo(file, stands ? Stage.CLOSED_WITHOUT_RAPID_REVIEW : Stage.NOT_NOTIFIED);
            timeline.add(
                    file,
                    by,
                    EventKind.NOT_NOTIFIED,
                    Matter.CASE,
                    stands ? "Decided to notify nobody else" : "Decided not to notify");
        } else {
            caseFiles.moveTo(file, Stage.NOTIFICATION_DRAFT);
            timeline.add(file, by, "notification-decided", Matter.NOTIFICATION_DRAFT, "Decided to notify");
        }
    }

    /** A date of birth that was recorded and is not in the notification stays known: the anonymity check looks for it. */
    void prepared(CaseFile file, UUID by, List<Child> children) {
        List<Child> known = caseFiles.children(file.id());
        caseFiles.replaceChildren(
                file, children.stream().map(child -> child.bornAsIn(known)).toList());
        timeline.add(file, by, "notification-prepared", Matter.NOTIFICATION_DRAFT, "Notification prepared");
    }

    void returned(CaseFile file, UUID by) {
        timeline.add(
                file, by, "notification-returned", Matter.NOTIFICATION_DRAFT, "Notification returned for correction");
    }

    /** Sends: the snapshot is frozen, the five-day clock stops, everybody concerned is told (A6, P12, T5). */
    SentAlong send(CaseFile file, UUID by, MayBeLate late, String snapshot) {
        SentAlong sent = along(file);
        lateWork.meet(file, Obligation.NOTIFY, by, late);
        int number = notifications.send(file, sent.route(), by, snapshot, clock.instant());
        caseFiles.notified(file, sent.route(), sent.stage());
        timeline.add(file, by, "notification-sent", Matter.CASE, sent.said());
        outbox.tell(file, sent.event(), occasion(number));
        return sent;
    }

    /**
     * Refuses what sending would refuse of a late notification. It meets the date to find that out: only for a
     * transaction that is taken back.
     */
    void tryWhetherLate(CaseFile file, UUID by, MayBeLate late) {
        lateWork.meet(file, Obligation.NOTIFY, by, late);
    }

    /** Notes that one person prepared and sent it, which the partnership allows; that it was so stays visible. */
    void sentAlone(CaseFile file, UUID by) {
        timeline.add(
                file, by, "sent-alone", Matter.CASE, "Prepared and sent by the same person, as the partnership allows");
    }

    /** Notes that the area that leads sent it though another one is responsible; why stands with the answers. */
    void sentByAnotherArea(CaseFile file, UUID by) {
        timeline.add(
                file,
                by,
                "sent-by-another-area",
                Matter.CASE,
                "Sent by the area that leads, though another one is responsible");
    }

    /**
     * Like {@link #send}, of a notification that was sent in the time of the boards and is recorded now: it was sent on
     * the stated day.
     */
    SentAlong sentOn(CaseFile file, UUID by, DoneOn done, String snapshot) {
        SentAlong sent = along(file);
        lateWork.metOn(file, Obligation.NOTIFY, by, done);
        Instant at = England.middayOf(done.day());
        int number = notifications.send(file, sent.route(), by, snapshot, at);
        caseFiles.notified(file, sent.route(), sent.stage(), at);
        timeline.add(file, by, "notification-sent", Matter.CASE, sent.said() + " on " + DayInWords.of(done.day()));
        outbox.tell(file, sent.event(), occasion(number), done.day(), file.edition());
        return sent;
    }

    /** Who is told when it is sent or, in the time of the boards, recorded as sent. */
    List<Recipient> toldOfSending(CaseFile file) {
        Route route = notifications.route(file.id()).orElseThrow();
        Event event = SentAlong.eventOf(route);
        return SentAlong.isOfABoard(route)
                ? guidance.recipients(event.name(), file.edition())
                : outbox.toldToday(event);
    }

    private static String occasion(int number) {
        return number == 1 ? "first" : "sent-" + number;
    }

    /** The board considers a serious case review where the rules say so, or where the authority saw more in it than they. */
    private SentAlong along(CaseFile file) {
        Route route = notifications.route(file.id()).orElseThrow();
        Advice advice = guidance.route(file.incident().facts(), file.edition());
        boolean considered =
                advice.followedBy() == NextStep.SERIOUS_CASE_REVIEW_CONSIDERED || advice.route() == Route.NOT_NOTIFIED;
        return new SentAlong(route, route == Route.OFSTED_AND_LSCB && considered);
    }

    /** The five working days passed without a notification. */
    public void recordOverdue(IncidentReference reference) {
        breaches.record(caseFiles.lock(reference), Obligation.NOTIFY);
    }

    /** Whether it goes to a board, or to Ofsted in the time of the boards: such a notification is recorded afterwards. */
    boolean isOfABoard(CaseFile file) {
        return route(file).filter(SentAlong::isOfABoard).isPresent();
    }

    Optional<Route> route(CaseFile file) {
        return notifications.route(file.id());
    }
}
