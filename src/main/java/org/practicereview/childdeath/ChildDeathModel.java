package org.practicereview.childdeath;

import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;

/** The names this room shares with {@code child-death.bpmn}. */
public final class ChildDeathModel {

    /** When telling the child death office becomes late; a timer of the model reads it. */
    public static final String NOTIFICATION_LAPSES_AT = "childDeathNotificationLapsesAt";

    static final StepKey CONFIRM = new StepKey(CaseWorkflow.CHILD_DEATH, "Task_ConfirmChildDeathNotification");

    private ChildDeathModel() {}
}
