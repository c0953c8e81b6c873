package org.practicereview.notification.afterwards;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.notification.SentNotifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a withdrawal do. */
@Service
@Transactional
public class WithdrawalService {

    private final WithdrawalRows rows;
    private final CaseFiles files;
    private final ToldByTheOther other;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final FallenDeadlines fallen;
    private final SentNotifications notifications;
    private final SentTo sentTo;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawalService(
            WithdrawalRows rows,
            CaseFiles files,
            ToldByTheOther other,
            Timeline timeline,
            Deadlines deadlines,
            FallenDeadlines fallen,
            SentNotifications notifications,
            SentTo sentTo,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.other = other;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.fallen = fallen;
        this.notifications = notifications;
        this.sentTo = sentTo;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<Withdrawal> latest(CaseFile file) {
        return rows.latest(file.id());
    }

    void viewGiven(CaseFile file, UUID by, boolean agrees) {
        timeline.add(
                file,
                by,
                "withdrawal-view-given",
                Matter.NOTIFICATION_DRAFT,
                agrees ? "View on the withdrawal given: agrees" : "View on the withdrawal given: does not agree");
    }

    /**
     * Withdraws the notification or keeps it, as was decided.
     *
     * @throws InvalidAnswers when it would be withdrawn as a duplicate of a case that was itself withdrawn meanwhile
     */
    void decided(CaseFile file, UUID by, WithdrawalResult result) {
        Withdrawal proposed = rows.latest(file.id()).orElseThrow();
        if (result == WithdrawalResult.WITHDRAWN && !other.standsFor(proposed)) {
            throw new InvalidAnswers(
                    "/choice",
                    "other-is-gone",
                    "The other case was withdrawn itself, so this notification must be kept");
        }
        rows.ended(file.id(), result, clock.instant(), by);
        if (result == WithdrawalResult.KEPT) {
            timeline.add(file, by, "withdrawal-not-confirmed", Matter.NOTIFICATION_DRAFT, "Notification not withdrawn");
        }
    }

    /** The Panel answered before it was decided. Doing it again changes nothing. */
    public void drop(IncidentReference reference) {
        CaseFile file = files.lock(reference);
        if (rows.latest(file.id()).filter(Withdrawal::isOpen).isPresent()) {
            rows.ended(file.id(), WithdrawalResult.DROPPED, clock.instant(), null);
            timeline.add(
                    file,
                    null,
                    "withdrawal-dropped",
                    Matter.NOTIFICATION_DRAFT,
                    "Proposal to withdraw ended: the Panel has answered");
        }
    }

    /**
     * The case ends as withdrawn: its dates fall away, whoever was sent the notification is told, its record stays. A death
     * of a looked-after child that went to the Secretary of State and Ofsted before there was suspicion had to be notified
     * all the same (N3): that stands when the criteria of the Panel turn out not to be met, and the case counts.
     */
    public void record(IncidentReference reference) {
        CaseFile file = files.lock(reference);
        Withdrawal withdrawal = rows.latest(file.id()).orElseThrow();
        if (!file.stage().isCounted()) {
            return;
        }
        if (file.notifiedAt() == null) {
            closeAsDuplicate(file, withdrawal);
            return;
        }
        List<Recipient> told = toldOfWithdrawing(file);
        boolean stands = withdrawal.reason() == WithdrawalReason.CRITERIA_NOT_MET
                && file.stage() != Stage.CLOSED_WITHOUT_RAPID_REVIEW
                && notifications.sentBeforePanel(file);
        files.moveTo(file, stands ? Stage.CLOSED_WITHOUT_RAPID_REVIEW : Stage.WITHDRAWN);
        timeline.add(
                file,
                withdrawal.endedBy(),
                "notification-withdrawn",
                Matter.CASE,
                "Notification withdrawn: " + withdrawal.reason().label()
                        + (stands ? ". What was sent to the Secretary of State and Ofsted before stands" : ""));
        cancelDates(file, withdrawal.endedBy(), "the notification was withdrawn");
        other.link(file, withdrawal);
        outbox.tell(file, event(withdrawal), occasion(withdrawal), England.today(clock), told);
    }

    /** Who is told that it is withdrawn: the Panel by RR15, and whoever else was sent the notification. */
    List<Recipient> toldOfWithdrawing(CaseFile file) {
        return sentTo.and(file, Event.CRITERIA_NOT_MET);
    }

    /** Nothing was sent, so there is nobody to tell. */
    private void closeAsDuplicate(CaseFile file, Withdrawal closed) {
        files.moveTo(file, Stage.CLOSED_AS_DUPLICATE);
        timeline.add(
                file,
                closed.endedBy(),
                "closed-as-duplicate",
                Matter.CASE,
                "Closed as a duplicate of another case; nothing was sent");
        cancelDates(file, closed.endedBy(), "the case is a duplicate");
        other.link(file, closed);
    }

    /** The hours to tell of a child's death are none of them: they run whatever becomes of the case (K2). */
    private void cancelDates(CaseFile file, @Nullable UUID by, String because) {
        List<Deadline> open = deadlines.of(List.of(file.id())).stream()
                .filter(Deadline::isOpen)
                .toList();
        if (!open.isEmpty()) {
            open.forEach(deadline -> fallen.cancel(file.id(), deadline.obligation(), because));
            String which = open.stream()
                    .map(deadline -> deadline.obligation().label())
                    .distinct()
                    .collect(Collectors.joining(", "));
            timeline.add(file, by, "dates-fell-away", Matter.CASE, "Cancelled, because " + because + ": " + which);
        }
    }

    /** What is withdrawn from the Panel may be withdrawn once more, as what it was before. */
    private static String occasion(Withdrawal withdrawal) {
        return withdrawal.number() == 1 ? "withdrawal" : "withdrawal-" + withdrawal.number();
    }

    private static Event event(Withdrawal withdrawal) {
        return withdrawal.reason() == WithdrawalReason.CRITERIA_NOT_MET
                ? Event.CRITERIA_NOT_MET
                : Event.NOTIFICATION_WITHDRAWN_AS_DUPLICATE;
    }
}
