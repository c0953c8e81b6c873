package org.practicereview.rapidreview;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a decision and its report back while they are signed or before they are sent: what was signed is not what will be
 * sent, so all signatures fall, and every partner signs the new text (RR12).
 */
@Service
@Transactional
public class TakeBackReport {

    private static final Set<Role> MAY = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private static final Set<StepKey> WHILE = Set.of(
            RapidReviewModel.SIGN_FOR_LOCAL_AUTHORITY,
            RapidReviewModel.SIGN_FOR_HEALTH,
            RapidReviewModel.SIGN_FOR_POLICE,
            RapidReviewModel.SEND);

    private final FallenSignatures signatures;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final TaskList tasks;
    private final Timeline timeline;
    private final CaseWorkflow workflow;
    private final Clock clock;

    TakeBackReport(
            FallenSignatures signatures,
            CaseAccess access,
            CaseFiles caseFiles,
            TaskList tasks,
            Timeline timeline,
            CaseWorkflow workflow,
            Clock clock) {
        this.signatures = signatures;
        this.access = access;
        this.caseFiles = caseFiles;
        this.tasks = tasks;
        this.timeline = timeline;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Whether the person may take it back now. */
    @Transactional(readOnly = true)
    public boolean may(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        return access.mayWork(person, file, MAY) && isSignedOrSent(file);
    }

    /**
     * Refuses whoever may not take it back.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requireTakingBack(Person person, IncidentReference reference) {
        access.requireWork(person, readable(person, access.see(person, reference)), MAY);
    }

    /**
     * Takes it back: the decision is recorded and the report written anew, both beginning with what stood there.
     *
     * @throws Conflict when it is not being signed, or was sent
     */
    public void takeBack(Person person, IncidentReference reference, TakenBack form) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, MAY);
        if (!isSignedOrSent(file)) {
            throw new Conflict(
                    "report-not-being-signed", "The report is not being signed, or was sent: nothing was changed.");
        }
        signatures.fall(file.id(), Objects.requireNonNull(form.because()), clock.instant());
        caseFiles.moveTo(file, Stage.RAPID_REVIEW_MEETING_HELD);
        timeline.add(
                file,
                person.id(),
                "rapid-review-taken-back",
                Matter.RAPID_REVIEW_MEETING,
                "Decision and report of the rapid review taken back; what was signed must be signed again");
        workflow.goOn(reference, RapidReviewModel.REPORT_TAKEN_BACK);
    }

    private boolean isSignedOrSent(CaseFile file) {
        return tasks.of(file.id()).stream().filter(WorkTask::isOpen).anyMatch(task -> WHILE.contains(task.key()));
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.RAPID_REVIEW)) {
            throw new NotFound();
        }
        return file;
    }
}
