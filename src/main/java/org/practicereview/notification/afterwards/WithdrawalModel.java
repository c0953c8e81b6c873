package org.practicereview.notification.afterwards;

import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;

/** The names this room shares with {@code withdrawal.bpmn}. */
final class WithdrawalModel {

    static final StepKey VIEW_FOR_LOCAL_AUTHORITY =
            new StepKey(CaseWorkflow.WITHDRAWAL, "Task_GiveViewForLocalAuthority");
    static final StepKey VIEW_FOR_HEALTH = new StepKey(CaseWorkflow.WITHDRAWAL, "Task_GiveViewForHealth");
    static final StepKey VIEW_FOR_POLICE = new StepKey(CaseWorkflow.WITHDRAWAL, "Task_GiveViewForPolice");
    static final StepKey CONFIRM = new StepKey(CaseWorkflow.WITHDRAWAL, "Task_ConfirmWithdrawal");

    private WithdrawalModel() {}
}
