package org.practicereview.rapidreview;

import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code rapid-review.bpmn}. */
public final class RapidReviewModel {

    public static final String PROCESS = "RapidReview";

    /** When the rapid review becomes late; the timer of the model reads it. */
    public static final String LAPSES_AT = "rapidReviewLapsesAt";

    public static final StepKey GATHER_AGENCY_RETURNS = new StepKey(PROCESS, "Task_GatherAgencyReturns");
    public static final StepKey HOLD_MEETING = new StepKey(PROCESS, "Task_HoldRapidReviewMeeting");

    /** The decision of the partners, criterion by criterion. */
    public static final StepKey RECORD_DECISION = new StepKey(PROCESS, "Task_RecordRapidReviewDecision");

    /** The report, written from what was gathered and decided. */
    static final StepKey WRITE_REPORT = new StepKey(PROCESS, "Task_WriteRapidReviewReport");

    /** The message that takes decision and report back while they are signed or before they are sent. */
    static final String REPORT_TAKEN_BACK = "ReportTakenBack";

    static final StepKey SIGN_FOR_LOCAL_AUTHORITY = new StepKey(PROCESS, "Task_SignForLocalAuthority");
    static final StepKey SIGN_FOR_HEALTH = new StepKey(PROCESS, "Task_SignForHealth");
    static final StepKey SIGN_FOR_POLICE = new StepKey(PROCESS, "Task_SignForPolice");

    /** Sending the report to the Panel. */
    public static final StepKey SEND = new StepKey(PROCESS, "Task_SendRapidReview");

    private RapidReviewModel() {}
}
