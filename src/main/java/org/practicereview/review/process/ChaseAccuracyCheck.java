package org.practicereview.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.report.AccuracyChecks;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Chase accuracy check". */
@Component("chaseAccuracyCheck")
public class ChaseAccuracyCheck implements JavaDelegate {

    private final AccuracyChecks checks;

    ChaseAccuracyCheck(AccuracyChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.chase(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
