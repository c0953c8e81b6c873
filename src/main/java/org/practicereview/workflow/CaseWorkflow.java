package org.practicereview.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.practicereview.casefile.IncidentReference;
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

    private final RuntimeService runtime;
    private final TaskService tasks;

    CaseWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** A case begins: from here on the model says what comes next. */
    public void begin(IncidentReference reference, Instant notificationLapsesAt) {
        runtime.startProcessInstanceByKey(
                SPINE, reference.value(), Map.of("notificationLapsesAt", Date.from(notificationLapsesAt)));
    }

    /** A child died: the child death office must be told, whatever becomes of the case (K2). */
    public void childDied(IncidentReference reference) {
        runtime.startProcessInstanceByKey(CHILD_DEATH, reference.value());
    }

    /** It was proposed to withdraw the notification: the partners are asked, and the case goes on. */
    public void withdrawalProposed(IncidentReference reference) {
        runtime.startProcessInstanceByKey(WITHDRAWAL, reference.value());
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

    void complete(WorkTask task, Outcome outcome) {
        tasks.complete(task.id(), outcome.variables());
    }
}
