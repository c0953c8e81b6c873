package org.practicereview.learning;

import java.util.Set;
import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code learning.bpmn}. */
public final class LearningModel {

    static final String PROCESS = "Learning";
    public static final StepKey RECORD_RECOMMENDATIONS = new StepKey(PROCESS, "Task_RecordRecommendations");
    static final StepKey CARRY_OUT_ACTIONS = new StepKey(PROCESS, "Task_CarryOutActions");
    static final StepKey VERIFY_ACTIONS = new StepKey(PROCESS, "Task_VerifyActions");

    /** While one of these is open, actions are followed; also those of earlier rounds, which may be reopened. */
    public static final Set<StepKey> FOLLOWING = Set.of(RECORD_RECOMMENDATIONS, CARRY_OUT_ACTIONS, VERIFY_ACTIONS);

    private LearningModel() {}
}
