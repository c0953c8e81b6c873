package org.practicereview.seriouscasereview;

import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code serious-case-review.bpmn}. */
public final class SeriousCaseReviewModel {

    /** The moments that timers of the model read. */
    public static final String DECISION_LAPSES_AT = "decisionLapsesAt";

    public static final String SERIOUS_CASE_REVIEW_LAPSES_AT = "seriousCaseReviewLapsesAt";

    static final String TELLING_LAPSES_AT = "tellingLapsesAt";
    static final String REASONS_LAPSE_AT = "reasonsLapseAt";
    static final String COPIES_LAPSE_AT = "advanceCopiesLapseAt";

    private static final String PROCESS = "SeriousCaseReview";

    static final StepKey DECIDE_ON_SERIOUS_CASE_REVIEW = step("Task_DecideOnSeriousCaseReview");
    static final StepKey TELL_OF_DECISION = step("Task_TellOfDecision");
    static final StepKey SEND_REASONS_FOR_NOT_INITIATING = step("Task_SendReasonsForNotInitiating");
    static final StepKey RECORD_PANEL_ADVICE = step("Task_RecordPanelAdvice");
    static final StepKey RECONSIDER_DECISION = step("Task_ReconsiderDecision");
    static final StepKey APPOINT_REVIEWERS = step("Task_AppointReviewers");
    static final StepKey RECORD_REPORT = step("Task_RecordReport");
    static final StepKey ACCEPT_REPORT = step("Task_AcceptReport");
    static final StepKey DECIDE_ON_PUBLICATION = step("Task_DecideOnPublication");
    static final StepKey TELL_OF_NOT_PUBLISHING = step("Task_TellOfNotPublishing");
    static final StepKey RECORD_PANEL_VIEW_ON_PUBLICATION = step("Task_RecordPanelViewOnPublication");
    static final StepKey RECONSIDER_PUBLICATION = step("Task_ReconsiderPublication");
    static final StepKey SEND_COPIES = step("Task_SendCopies");
    static final StepKey PUBLISH_SERIOUS_CASE_REVIEW = step("Task_PublishSeriousCaseReview");

    private SeriousCaseReviewModel() {}

    private static StepKey step(String task) {
        return new StepKey(PROCESS, task);
    }
}
