package org.practicereview.notification.afterwards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
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
 * An incident was recorded twice and nothing was sent yet (F2): the later record is closed as a duplicate of the other. It
 * stays readable, its dates fall away, it does not count, and nobody outside is told, since nobody was told of it.
 */
@Service
public class DuplicateCases implements CaseActs {

    private static final Set<Role> MAY_CLOSE = Set.of(Role.LOCAL_AUTHORITY_APPROVER);
    private static final Set<Stage> NOT_NOTIFIED_YET = Set.of(Stage.CRITERIA_CHECK, Stage.NOTIFICATION_DRAFT);

    private final WithdrawalRows rows;
    private final CaseAccess access;
    private final CaseWorkflow workflow;
    private final Clock clock;

    DuplicateCases(WithdrawalRows rows, CaseAccess access, CaseWorkflow workflow, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        String path = "/cases/" + file.reference() + "/duplicate";
        if (file.stage() == Stage.CLOSED_AS_DUPLICATE && seen.mayRead(Matter.NOTIFICATION_DRAFT)) {
            return List.of(new CaseAct("duplicate", "Read why it was closed as a duplicate", path));
        }
        return isNotNotifiedYet(file) && access.mayWork(seen.person(), file, MAY_CLOSE)
                ? List.of(new CaseAct("duplicate", "Close as a duplicate of another case", path))
                : List.of();
    }

    /** Why it was closed, where it was, for those who may read what is decided on notifying it; that is noted. */
    @Transactional
    public Optional<Withdrawal> closed(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT)) {
            throw new NotFound();
        }
        if (file.stage() != Stage.CLOSED_AS_DUPLICATE) {
            return Optional.empty();
        }
        access.noteReading(person, file, LookedAt.DUPLICATE);
        return rows.latest(file.id());
    }

    /**
     * Refuses where it cannot be closed as a duplicate.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person may not
     * @throws Conflict when it was notified, or has ended otherwise
     */
    @Transactional(readOnly = true)
    public void requireClosing(Person person, IncidentReference reference) {
        closing(person, access.see(person, reference));
    }

    /** Closes it: the model ends what is open, and the case is linked to the other one. */
    @Transactional
    public void close(Person person, IncidentReference reference, DuplicateCase form) {
        closing(person, access.see(person, reference));
        lockBoth(person, reference, form.duplicateOf());
        CaseFile file = closing(person, access.see(person, reference));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.add(
                file.id(),
                new Withdrawal(
                        rows.of(file.id()).size() + 1,
                        WithdrawalReason.DUPLICATE,
                        form.explanation(),
                        form.duplicateOf(),
                        now,
                        person.id(),
                        null,
                        null,
                        null));
        rows.ended(file.id(), WithdrawalResult.WITHDRAWN, now, person.id());
        workflow.withdrawn(reference);
    }

    /**
     * Were the other one gone too, nobody would deal with the incident. Both are locked, always in the same order: so two
     * cases are not closed as duplicates of each other.
     */
    private void lockBoth(Person person, IncidentReference reference, String other) {
        if (reference.value().equals(other)) {
            throw new InvalidAnswers(
                    "/duplicateOf", "same-case", "Enter the reference of the other case, not of this one");
        }
        try {
            Stream.of(reference.value(), other)
                    .sorted()
                    .map(IncidentReference::new)
                    .forEach(each -> access.lock(person, each));
            if (!access.see(person, new IncidentReference(other)).stage().isCounted()) {
                throw new InvalidAnswers(
                        "/duplicateOf", "other-is-gone", "That case was withdrawn or closed as a duplicate itself");
            }
        } catch (NotFound unknown) {
            throw new InvalidAnswers("/duplicateOf", "not-a-case", "Enter the reference of a case that you can see");
        }
    }

    /** One that was sent and is weighed again is withdrawn, which asks the partners. */
    private static boolean isNotNotifiedYet(CaseFile file) {
        return NOT_NOTIFIED_YET.contains(file.stage()) && file.notifiedAt() == null;
    }

    private CaseFile closing(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_CLOSE);
        if (!isNotNotifiedYet(file)) {
            throw new Conflict(
                    "not-to-be-closed",
                    "Only a case that is not notified yet can be closed as a duplicate. What was sent is withdrawn.");
        }
        return file;
    }
}
