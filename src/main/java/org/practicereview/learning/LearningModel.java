package org.practicereview.learning;

import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code learning.bpmn}. */
final class LearningModel {

    static final String PROCESS = "Learning";
    static final StepKey RECORD_RECOMMENDATIONS = new StepKey(PROCESS, "Task_RecordRecommendations");
    static final StepKey CARRY_OUT_ACTIONS = new StepKey(PROCESS, "Task_CarryOutActions");
    static final StepKey VERIFY_ACTIONS = new StepKey(PROCESS, "Task_VerifyActions");

    private LearningModel() {}
}
