package org.practicereview.childdeath.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.childdeath.ChildDeathService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record child death notification as overdue". */
@Component("recordChildDeathNotificationOverdue")
public class RecordChildDeathNotificationOverdue implements JavaDelegate {

    private final ChildDeathService deaths;

    RecordChildDeathNotificationOverdue(ChildDeathService deaths) {
        this.deaths = deaths;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deaths.recordOverdue(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
