package org.practicereview.panel;

import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code panel-consideration.bpmn}. */
public final class PanelModel {

    public static final String PROCESS = "PanelConsideration";

    /** When the Panel's answer becomes late; the timer of the model reads it. */
    public static final String LAPSES_AT = "panelAnswerLapsesAt";

    /** When what the Panel expects of the partners is later than expected; the timers of two models read it. */
    static final String PARTNERS_LAPSE_AT = CaseWorkflow.PARTNERS_LAPSE_AT;

    public static final StepKey TRIAGE = new StepKey(PROCESS, "Task_TriageRapidReview");
    static final StepKey GIVE_VIEW = new StepKey(PROCESS, "Task_GivePanelView");

    public static final StepKey ANSWER_QUESTION = new StepKey(PROCESS, "Task_AnswerQuestionOfPanel");

    /** The answer the partners read. */
    public static final StepKey RECORD_DECISION = new StepKey(PROCESS, "Task_RecordPanelDecision");

    private PanelModel() {}
}
