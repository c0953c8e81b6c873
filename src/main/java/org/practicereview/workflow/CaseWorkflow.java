package org.practicereview.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the application tells the process of a case; always inside the transaction of the change it tells of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseWorkflow {

    /** The spine: every case is one instance of it. */
    public static final String SPINE = "SeriousIncident";

    /** Runs beside the spine where a child died: what is open there holds no case up and keeps none from being closed. */
    public static final String CHILD_DEATH = "ChildDeath";

    /** Runs beside the spine while it is considered to withdraw a notification; until then nothing in the case waits for it. */
    public static final String WITHDRAWAL = "Withdrawal";

    /** Runs beside a case that has come to its end, and changes nothing of it. */
    public static final String LEARNING_REVIEW = "LearningReview";

    /** Which request of the case the branch of an agency is about. */
    public static final String AGENCY_REQUEST = "agencyRequest";

    /** When the answer of the partners to the Panel is later than expected; no such moment comes until the Panel names a day. */
    public static final String PARTNERS_LAPSE_AT = "partnersAnswerLapsesAt";

    /** When it is looked after what somebody owes: a cycle ({@code England.everyMorningAfter}) that timers of models read. */
    public static final String EVERY_MORNING = "everyMorning";

    private static final String REOPENED = "CaseReopened";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Drafts drafts;
    private final TaskList list;

    CaseWorkflow(RuntimeService runtime, TaskService tasks, Drafts drafts, TaskList list) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.drafts = drafts;
        this.list = list;
    }

    /** A case begins: from here on the model says what comes next. */
    public void begin(IncidentReference reference, Outcome beginning) {
        runtime.startProcessInstanceByKey(SPINE, reference.value(), nothingExpected(beginning));
    }

    /** A case that had ended is weighed again: a new run of the spine, which begins with the message that it was reopened. */
    public void reopen(IncidentReference reference, Outcome beginning) {
        runtime.createMessageCorrelation(REOPENED)
                .processInstanceBusinessKey(reference.value())
                .setVariables(nothingExpected(beginning))
                .correlateStartMessage();
        drafts.carryOver(reference);
    }

    private static Map<String, Object> nothingExpected(Outcome beginning) {
        return beginning.with(PARTNERS_LAPSE_AT, Deadline.NO_DATE).variables();
    }

    /**
     * The facts changed before anybody was notified: what was open of notifying falls away, and it begins anew, with what was
     * typed.
     */
    public void incidentChanged(IncidentReference reference, Outcome beginning) {
        runtime.createMessageCorrelation("IncidentChanged")
                .processInstanceBusinessKey(reference.value())
                .setVariables(beginning.variables())
                .correlate();
        drafts.carryOver(reference);
    }

    /** Sends the case a message on which it goes on; fails where the case does not wait for it. */
    public void goOn(IncidentReference reference, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }

    /** Sends the case a message on which it goes on, where it waits for it. Answers whether it waited. */
    public boolean goOnIfItWaits(IncidentReference reference, String message) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .correlateAllWithResult()
                .isEmpty();
    }

    /** A child died: the child death office must be told, whatever becomes of the case (K2). */
    public void childDied(IncidentReference reference) {
        runtime.startProcessInstanceByKey(CHILD_DEATH, reference.value());
    }

    /**
     * Ends the telling of a death because by a correction no child died: nobody is told any more; whoever was told
     * already is not untold.
     */
    public void noChildDied(IncidentReference reference) {
        runtime.createMessageCorrelation("NoChildDied")
                .processInstanceBusinessKey(reference.value())
                .correlateAll();
    }

    /**
     * Begins the process in which the partners are asked whether the notification is withdrawn, as was proposed; the
     * case goes on.
     */
    public void withdrawalProposed(IncidentReference reference) {
        runtime.startProcessInstanceByKey(WITHDRAWAL, reference.value());
    }

    /** Something that stayed below the threshold is learnt from; the case stays as it is. */
    public void learningReviewOpened(IncidentReference reference) {
        runtime.startProcessInstanceByKey(LEARNING_REVIEW, reference.value());
    }

    /** A learning review ended before its time: what is open of it falls away. */
    public void learningReviewEnded(IncidentReference reference) {
        goOn(reference, "LearningReviewEnded");
    }

    /** Whether the case still has a step before it: what went to the Secretary of State and Ofsted alone has none. */
    public boolean runs(IncidentReference reference) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(SPINE)
                        .processInstanceBusinessKey(reference.value())
                        .count()
                > 0;
    }

    /** The notification is withdrawn: what is open in the case ends, in whatever process it called. */
    public void withdrawn(IncidentReference reference) {
        runtime.createMessageCorrelation("NotificationWithdrawn")
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }

    /** The Panel has answered; whoever does not wait for that is not disturbed. */
    public void panelAnswered(IncidentReference reference) {
        runtime.createMessageCorrelation("PanelAnswered")
                .processInstanceBusinessKey(reference.value())
                .correlateAll();
    }

    /**
     * The reviewer left: what is open of the review falls away, and another reviewer is sought. What the reviewer typed goes to
     * the next one only where it was handed over. Of a review that stands still the new steps stand still as well.
     *
     * @param layAsideOf whose drafts do not go to the next reviewer, nothing where they are handed over
     * @return whether the case went back to that; not where its review is over, or began under an earlier model
     */
    public boolean reviewerLeft(CaseFile file, @Nullable UUID layAsideOf) {
        IncidentReference reference = file.reference();
        boolean stoodStill = standsStill(file);
        boolean back = !runtime.createMessageCorrelation("ReviewerLeft")
                .processInstanceBusinessKey(reference.value())
                .correlateAllWithResult()
                .isEmpty();
        if (layAsideOf != null) {
            drafts.layAside(reference, layAsideOf);
        }
        if (back && stoodStill) {
            reviewStandsStill(file);
        }
        return back;
    }

    /**
     * An agency is asked: a branch of its own, named by the number of the request. A rapid review that began under an
     * earlier model has no such branches; there the request is kept without reminders.
     *
     * @param everyMorning when it is looked after the return, as an ISO 8601 cycle
     */
    public void agencyAsked(IncidentReference reference, int request, String everyMorning) {
        runtime.createMessageCorrelation("AgencyAsked")
                .processInstanceBusinessKey(reference.value())
                .setVariable(AGENCY_REQUEST, (long) request)
                .setVariable(EVERY_MORNING, everyMorning)
                .correlateAll();
    }

    /** The branch of that request, where it has one, goes on from where it waits for the message. */
    public void agencyRequest(IncidentReference reference, int request, String message, Outcome outcome) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .processInstanceVariableEquals(AGENCY_REQUEST, (long) request)
                .setVariables(outcome.variables())
                .correlateAll();
    }

    /** The review stands still where it is: nobody can do its steps and no timer of them fires, until it goes on. */
    public void reviewStandsStill(CaseFile file) {
        reviewsOf(file).active().list().forEach(process -> {
            list.hold(openTasks(process), true);
            runtime.suspendProcessInstanceById(process.getId());
        });
    }

    /** Whether the review of the case stands still now. */
    public boolean standsStill(CaseFile file) {
        return reviewsOf(file).suspended().count() > 0;
    }

    /** A review that stood still goes on: its steps are there again, with what was typed. */
    public void reviewGoesOn(CaseFile file) {
        reviewsOf(file).suspended().list().forEach(process -> {
            runtime.activateProcessInstanceById(process.getId());
            list.hold(openTasks(process), false);
        });
    }

    /** What was called for the review, and nothing that runs beside it. */
    private ProcessInstanceQuery reviewsOf(CaseFile file) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(file.reference().value())
                .processDefinitionKeyNotIn(SPINE, CHILD_DEATH, WITHDRAWAL);
    }

    private List<String> openTasks(ProcessInstance process) {
        return tasks.createTaskQuery().processInstanceId(process.getId()).list().stream()
                .map(Task::getId)
                .toList();
    }

    /** Forgets what that person was typing for themselves: the case is not theirs any more. */
    public void forgetTypedBy(CaseFile file, UUID person) {
        drafts.discardOwn(file.id(), person);
    }

    void complete(WorkTask task, Outcome outcome) {
        tasks.complete(task.id(), outcome.variables());
    }
}
