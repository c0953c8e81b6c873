package org.practicereview.childdeath.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.childdeath.ChildDeathModel;
import org.practicereview.childdeath.ChildDeathService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Open child death notification". */
@Component("openChildDeathNotification")
public class OpenChildDeathNotification implements JavaDelegate {

    private final ChildDeathService deaths;

    OpenChildDeathNotification(ChildDeathService deaths) {
        this.deaths = deaths;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant lapsesAt = deaths.open(new IncidentReference(execution.getProcessBusinessKey()));
        execution.setVariable(ChildDeathModel.NOTIFICATION_LAPSES_AT, Date.from(lapsesAt));
    }
}
