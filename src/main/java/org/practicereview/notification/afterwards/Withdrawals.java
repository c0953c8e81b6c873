package org.practicereview.notification.afterwards;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A notification that was sent is proposed to be withdrawn: because the criteria are not met (RR15) or as a duplicate, and
 * only before the Panel has answered (rule book, section 10, step 7); one that went past the Panel, at any time. What
 * follows is drawn in the model.
 */
@Service
public class Withdrawals implements CaseActs {

    private static final Set<Role> MAY_PROPOSE = Set.of(Role.LOCAL_AUTHORITY_APPROVER);
    private static final Set<Stage> BEFORE_THE_PANEL_ANSWERED = Set.of(
            Stage.CLOSED_WITHOUT_RAPID_REVIEW,
            Stage.RAPID_REVIEW_OPEN,
            Stage.RAPID_REVIEW_MEETING_HELD,
            Stage.RAPID_REVIEW_SIGNED,
            Stage.PANEL_CONSIDERING);

    private final WithdrawalRows rows;
    private final CaseAccess access;
    private final ToldByTheOther others;
    private final Timeline timeline;
    private final CaseWorkflow workflow;
    private final Clock clock;

    Withdrawals(
            WithdrawalRows rows,
            CaseAccess access,
            ToldByTheOther others,
            Timeline timeline,
            CaseWorkflow workflow,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.others = others;
        this.timeline = timeline;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        if (file.notifiedAt() == null || !seen.mayRead(Matter.NOTIFICATION_DRAFT)) {
            return List.of();
        }
        String page = "/cases/" + file.reference() + "/withdrawals";
        Optional<Withdrawal> latest = rows.latest(file.id());
        if (mayPropose(seen.person(), file, latest)) {
            return List.of(new CaseAct("withdrawals", "Propose to withdraw the notification", page));
        }
        return latest.isPresent()
                ? List.of(new CaseAct("withdrawals", "Read what was proposed on withdrawing the notification", page))
                : List.of();
    }

    /** Whether the person may propose it now. */
    @Transactional(readOnly = true)
    public boolean mayPropose(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        return mayPropose(person, file, rows.latest(file.id()));
    }

    private boolean mayPropose(Person person, CaseFile file, Optional<Withdrawal> latest) {
        return mayBeWithdrawn(file)
                && access.mayWork(person, file, MAY_PROPOSE)
                && latest.filter(Withdrawal::isOpen).isEmpty();
    }

    /**
     * The proposals of a case, in order, for those who may read what is decided on notifying it.
     *
     * @throws NotFound when the person may not
     */
    @Transactional
    public List<Withdrawal> of(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT)) {
            throw new NotFound();
        }
        List<Withdrawal> withdrawals = rows.of(file.id());
        if (!withdrawals.isEmpty()) {
            access.noteReading(person, file, LookedAt.WITHDRAWALS);
        }
        return withdrawals;
    }

    /**
     * Refuses where it cannot be proposed.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person may not propose it
     * @throws Conflict when the notification was not sent, the Panel has answered, or it is proposed already
     */
    @Transactional(readOnly = true)
    public void requireProposing(Person person, IncidentReference reference) {
        proposing(person, access.see(person, reference));
    }

    /** Proposes it: the partners are asked for their views, and the case goes on meanwhile. */
    @Transactional
    public Withdrawal propose(Person person, IncidentReference reference, ProposedWithdrawal form) {
        CaseFile file = proposing(person, access.lock(person, reference));
        if (form.duplicateOf() != null) {
            requireOther(reference, form.duplicateOf());
        }
        Withdrawal proposed = new Withdrawal(
                rows.of(file.id()).size() + 1,
                form.reason(),
                form.explanation(),
                form.duplicateOf(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.id(),
                null,
                null,
                null);
        rows.add(file.id(), proposed);
        timeline.add(
                file,
                person.id(),
                "withdrawal-proposed",
                Matter.NOTIFICATION_DRAFT,
                "Proposed to withdraw the notification: " + form.reason().label());
        workflow.withdrawalProposed(reference);
        return proposed;
    }

    /**
     * Were the other one not notified, or gone too, nobody would deal with the incident. It may be one of an area whose cases
     * the person may not see: of that one is said only that there is such a notified case.
     */
    private void requireOther(IncidentReference reference, String other) {
        if (reference.value().equals(other)) {
            throw new InvalidAnswers(
                    "/duplicateOf", "same-case", "Enter the reference of the other case, not of this one");
        }
        if (!others.isNotified(new IncidentReference(other))) {
            throw new InvalidAnswers(
                    "/duplicateOf", "not-a-notified-case", "Enter the reference of a case that is notified");
        }
    }

    /** The Panel itself may find that the incident does not qualify: then the partners can still withdraw it (P5, RR15). */
    private boolean mayBeWithdrawn(CaseFile file) {
        return BEFORE_THE_PANEL_ANSWERED.contains(file.stage())
                || file.stage() == Stage.PANEL_ANSWERED && rows.panelFindsNoIncident(file.id());
    }

    private CaseFile proposing(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_PROPOSE);
        if (!mayBeWithdrawn(file)) {
            throw new Conflict(
                    "not-to-be-withdrawn",
                    "A notification is withdrawn only after it was sent, and before the Panel has answered, unless it finds that the incident does not qualify.");
        }
        if (rows.latest(file.id()).filter(Withdrawal::isOpen).isPresent()) {
            throw new Conflict("withdrawal-proposed", "It is proposed already to withdraw this notification.");
        }
        return file;
    }
}
