package org.practicereview.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Route;
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
 * A case that was considered and not notified can be weighed again (rule book, section 10, step 3), also where somebody was
 * notified before and it was decided to notify nobody else. Its clock is the one that always ran: the duty begins with
 * awareness and suspicion, not with thinking again (T2).
 */
@Service
@Transactional
public class ReopenedCases implements CaseActs {

    /** Who may ask for it; the approver decides again in any case. */
    static final Set<Role> MAY_REOPEN = Set.of(
            Role.LOCAL_AUTHORITY_NOTIFIER,
            Role.LOCAL_AUTHORITY_APPROVER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE);

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Reopenings reopenings;
    private final Notifications notifications;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final FallenDeadlines fallen;
    private final PartnerViews views;
    private final CaseWorkflow workflow;
    private final Clock clock;

    ReopenedCases(
            CaseAccess access,
            CaseFiles caseFiles,
            Reopenings reopenings,
            Notifications notifications,
            Timeline timeline,
            Deadlines deadlines,
            FallenDeadlines fallen,
            PartnerViews views,
            CaseWorkflow workflow,
            Clock clock) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.reopenings = reopenings;
        this.notifications = notifications;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.fallen = fallen;
        this.views = views;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        boolean may = wasNotNotified(file) && access.mayWork(seen.person(), file, MAY_REOPEN);
        return may
                ? List.of(new CaseAct("reopening", "Reopen this case", "/cases/" + file.reference() + "/reopening"))
                : List.of();
    }

    /**
     * Refuses whoever may not reopen the case, and a case that cannot be reopened.
     *
     * @return the date by which it was to be notified, which runs again once it is reopened
     * @throws Conflict when the case is not one that was considered and not notified
     */
    @Transactional(readOnly = true)
    public Optional<Deadline> requireReopenable(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        require(person, file);
        return deadlines.find(file.id(), Obligation.NOTIFY);
    }

    /** Opens it again: the partners are asked anew, the approver decides anew, and the old decision stays on record. */
    public Optional<Deadline> reopen(Person person, IncidentReference reference, Reopening reopening) {
        CaseFile file = access.lock(person, reference);
        require(person, file);
        reopenings.add(file.id(), person.id(), clock.instant(), reopening.reason());
        caseFiles.moveTo(file, Stage.CRITERIA_CHECK);
        Optional<LocalDate> dueBefore =
                deadlines.find(file.id(), Obligation.NOTIFY).map(Deadline::dueOn);
        Optional<Deadline> notifyBy = fallen.resume(file.id(), Obligation.NOTIFY, person.id());
        timeline.add(
                file, person.id(), EventKind.REOPENED, Matter.CASE, "Reopened: whether to notify is weighed again");
        notifyBy.map(Deadline::dueOn)
                .filter(due -> !Optional.of(due).equals(dueBefore))
                .ifPresent(due -> timeline.add(
                        file,
                        person.id(),
                        "deadline-moved",
                        Matter.CASE,
                        "%s: the due date is now %s, because the list of bank holidays had changed"
                                .formatted(Obligation.NOTIFY.label(), DayInWords.of(due))));
        workflow.reopen(reference, views.beginning(file, Deadline.lapseOf(notifyBy)));
        return notifyBy;
    }

    private void require(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT)) {
            throw new NotFound();
        }
        access.requireWork(person, file, MAY_REOPEN);
        if (!wasNotNotified(file)) {
            throw new Conflict("not-reopenable", "Only a case that was considered and not notified can be reopened.");
        }
    }

    /** What was sent before the last decision stands; that it was to notify nobody else may be weighed again. */
    private boolean wasNotNotified(CaseFile file) {
        return file.stage() == Stage.NOT_NOTIFIED
                || file.stage() == Stage.CLOSED_WITHOUT_RAPID_REVIEW
                        && notifications
                                .route(file.id())
                                .filter(Route.NOT_NOTIFIED::equals)
                                .isPresent();
    }
}
