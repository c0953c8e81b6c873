package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.record.ReviewMonitoring;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record missed check". */
@Component("recordMissedCheck")
public class RecordMissedCheck implements JavaDelegate {

    private final ReviewMonitoring monitoring;

    RecordMissedCheck(ReviewMonitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monitoring.missed(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
