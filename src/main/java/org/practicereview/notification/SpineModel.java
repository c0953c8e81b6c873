package org.practicereview.notification;

import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code serious-incident.bpmn}. */
final class SpineModel {

    static final StepKey DECIDE_WHETHER_TO_NOTIFY = new StepKey("SeriousIncident", "Task_DecideWhetherToNotify");
    static final StepKey PREPARE_NOTIFICATION = new StepKey("SeriousIncident", "Task_PrepareNotification");
    static final StepKey SEND_NOTIFICATION = new StepKey("SeriousIncident", "Task_SendNotification");

    private SpineModel() {}
}
