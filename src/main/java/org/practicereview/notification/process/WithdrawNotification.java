package org.practicereview.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Withdraw notification". */
@Component("withdrawNotification")
public class WithdrawNotification implements JavaDelegate {

    private final CaseWorkflow workflow;

    WithdrawNotification(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        workflow.withdrawn(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
