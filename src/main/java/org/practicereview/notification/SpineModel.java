package org.practicereview.notification;

import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code serious-incident.bpmn}. */
final class SpineModel {

    static final StepKey DECIDE_WHETHER_TO_NOTIFY = step("Task_DecideWhetherToNotify");
    static final StepKey PREPARE_NOTIFICATION = step("Task_PrepareNotification");
    static final StepKey SEND_NOTIFICATION = step("Task_SendNotification");

    private SpineModel() {}

    static StepKey step(String task) {
        return new StepKey(CaseWorkflow.SPINE, task);
    }

    /** How a case begins: with the partners asked for their views, or in a time that had no partners. */
    enum Beginning {
        WITH_THE_PARTNERS,
        BEFORE_THE_PARTNERS
    }
}
