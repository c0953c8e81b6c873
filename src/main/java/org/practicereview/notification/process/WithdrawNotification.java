package org.practicereview.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.afterwards.WithdrawalService;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Withdraw notification". */
@Component("withdrawNotification")
public class WithdrawNotification implements JavaDelegate {

    private final CaseWorkflow workflow;
    private final WithdrawalService withdrawals;

    WithdrawNotification(CaseWorkflow workflow, WithdrawalService withdrawals) {
        this.workflow = workflow;
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentReference reference = new IncidentReference(execution.getProcessBusinessKey());
        if (workflow.runs(reference)) {
            workflow.withdrawn(reference);
        } else {
            withdrawals.record(reference);
        }
    }
}
