package org.practicereview.review;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.review.Appointment.End;
import org.practicereview.review.report.EndOfRounds;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an appointment: the reviewer declares conflicts of interest before the case opens (L5), resigns, or is
 * removed. Access ends at once, the date of the review stays, and another reviewer is sought (regulations 5 and 13; rule book,
 * section 10, step 20a).
 */
@Service
@Transactional
public class Appointments implements CaseActs {

    private static final Set<Stage> WITH_A_REVIEW = EnumSet.range(Stage.LOCAL_REVIEW_DECIDED, Stage.NOT_PUBLISHED);

    private final AppointmentRows rows;
    private final Reviews reviews;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final AppointmentMessages messages;
    private final EndOfRounds rounds;

    Appointments(
            AppointmentRows rows,
            Reviews reviews,
            CaseAccess access,
            CaseFiles caseFiles,
            CaseWorkflow workflow,
            Timeline timeline,
            AppointmentMessages messages,
            EndOfRounds rounds) {
        this.rows = rows;
        this.reviews = reviews;
        this.access = access;
        this.caseFiles = caseFiles;
        this.workflow = workflow;
        this.timeline = timeline;
        this.messages = messages;
        this.rounds = rounds;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        return seen.mayRead(Matter.REVIEW) && WITH_A_REVIEW.contains(seen.file().stage())
                ? List.of(new CaseAct(
                        "reviewers", "See who reviews", "/cases/" + seen.file().reference() + "/review/reviewers"))
                : List.of();
    }

    /**
     * Everybody who was chosen to lead the review, the newest first. Why somebody was chosen or left is read only by those who
     * commission the review and by their office.
     *
     * @throws NotFound when the case, or its review, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<Appointment> of(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        List<Appointment> all = rows.of(file.id());
        return access.mayWork(person, file, review(file).kind().commissioners())
                ? all
                : all.stream().map(Appointment::withoutReasons).toList();
    }

    /** Whether the person may remove the reviewer that the review has now. */
    @Transactional(readOnly = true)
    public boolean mayRemove(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return access.mayWork(person, file, review(file).kind().approvers())
                && rows.current(file.id())
                        .filter(appointment -> appointment.assignedAt() != null)
                        .isPresent();
    }

    /**
     * Refuses whoever may not remove a reviewer.
     *
     * @throws NotPermitted to all but those who commission the review
     */
    @Transactional(readOnly = true)
    public void requireRemoving(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.requireWork(person, file, review(file).kind().approvers());
    }

    /**
     * The reviewer is removed.
     *
     * @throws Conflict when there is none
     */
    public void remove(Person person, IncidentReference reference, RemovedReviewer form) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, review(file).kind().approvers());
        Appointment current = rows.current(file.id())
                .filter(appointment -> appointment.assignedAt() != null)
                .orElseThrow(() -> new Conflict("no-reviewer", "This review has no reviewer now."));
        LocalDate decidedOn = Objects.requireNonNull(form.decidedOn());
        if (decidedOn.isBefore(review(file).decidedOn())) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-the-review", "Enter a day on or after that of the review itself");
        }
        end(
                file,
                current,
                End.REMOVED,
                person.id(),
                form.reason(),
                decidedOn,
                Boolean.TRUE.equals(form.draftHandedOver()));
    }

    /** The reviews that the person is appointed to, also those that are not open yet. */
    @Transactional(readOnly = true)
    public List<MyReview> ofReviewer(Person person) {
        if (!person.is(Role.REVIEWER)) {
            throw new NotPermitted();
        }
        return rows.reviewsOf(person.id());
    }

    /**
     * One review that the person is appointed to.
     *
     * @throws NotFound when the person is not appointed to it
     */
    @Transactional(readOnly = true)
    public MyReview one(Person person, IncidentReference reference) {
        return ofReviewer(person).stream()
                .filter(mine -> mine.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The reviewer declares conflicts of interest: without one the case opens, with one somebody else is sought.
     *
     * @throws Conflict when it was declared before
     */
    public void declare(Person person, IncidentReference reference, DeclaredConflicts form) {
        CaseFile file = access.lockAppointed(person, reference);
        Appointment own = own(person, file);
        if (!own.awaitsDeclaration()) {
            throw new Conflict("declared-already", "You have declared before.");
        }
        if (Boolean.TRUE.equals(form.conflict())) {
            end(file, own, End.CONFLICT_DECLARED, person.id(), form.details(), null, false);
            return;
        }
        rows.declared(file.id());
        caseFiles.letIn(file, person.id());
        timeline.add(
                file,
                person.id(),
                "no-conflict-declared",
                Matter.REVIEW,
                "The reviewer declared to have no conflict of interest; the case is open to the reviewer");
    }

    /** The reviewer gives the review back. */
    public void resign(Person person, IncidentReference reference, Resignation form) {
        CaseFile file = access.lockAppointed(person, reference);
        end(
                file,
                own(person, file),
                End.RESIGNED,
                person.id(),
                form.reason(),
                null,
                Boolean.TRUE.equals(form.draftHandedOver()));
    }

    private Appointment own(Person person, CaseFile file) {
        return rows.current(file.id())
                .filter(appointment -> appointment.person().equals(person.id()))
                .orElseThrow(NotFound::new);
    }

    private void end(
            CaseFile file,
            Appointment appointment,
            End kind,
            UUID by,
            @Nullable String reason,
            @Nullable LocalDate decidedOn,
            boolean handedOver) {
        if (file.milestones().published() || file.milestones().reasonsSent()) {
            throw new Conflict("review-over", "The review is over: its report, or the reasons against it, went out.");
        }
        rows.end(appointment, kind, by, reason, decidedOn);
        reviews.release(file.id());
        caseFiles.letOut(file, appointment.person());
        // What is left to do after the report was accepted, sharing it with the family, needs no other reviewer
        boolean later = workflow.standsStill(file);
        boolean back = file.stage() != Stage.FINAL_REPORT
                && workflow.reviewerLeft(file, handedOver ? null : appointment.person());
        if (back) {
            rounds.reviewerLeft(file, by);
            caseFiles.moveTo(
                    file, review(file).isNational() ? Stage.NATIONAL_REVIEW_DECIDED : Stage.LOCAL_REVIEW_DECIDED);
        }
        timeline.add(
                file,
                by,
                "reviewer-left",
                Matter.CASE,
                "The reviewer left the review. The date stays" + sought(back, later));
        messages.left(file, review(file).kind(), appointment, kind);
    }

    private static String sought(boolean back, boolean later) {
        if (!back) {
            return "; whether another is needed must be considered";
        }
        return later ? "; another reviewer is sought when the review goes on" : "; another reviewer is sought";
    }

    private Review review(CaseFile file) {
        return reviews.find(file.id()).orElseThrow(NotFound::new);
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.REVIEW)) {
            throw new NotFound();
        }
        return file;
    }
}
