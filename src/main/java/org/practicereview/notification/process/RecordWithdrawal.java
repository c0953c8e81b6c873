package org.practicereview.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.afterwards.WithdrawalService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record withdrawal". */
@Component("recordWithdrawal")
public class RecordWithdrawal implements JavaDelegate {

    private final WithdrawalService withdrawals;

    RecordWithdrawal(WithdrawalService withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.record(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
