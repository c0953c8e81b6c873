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

    void complete(WorkTask task, Outcome outcome) {
        tasks.complete(task.id(), outcome.variables());
    }
}
