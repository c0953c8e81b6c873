package org.practicereview.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.afterwards.WithdrawalService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Drop withdrawal". */
@Component("dropWithdrawal")
public class DropWithdrawal implements JavaDelegate {

    private final WithdrawalService withdrawals;

    DropWithdrawal(WithdrawalService withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.drop(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
