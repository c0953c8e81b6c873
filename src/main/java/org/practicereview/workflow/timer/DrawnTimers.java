package org.practicereview.workflow.timer;

import java.util.Map;
import org.practicereview.guidance.Obligation;

/** Which timer of the models stands for which obligation; a test compares this with the models. */
public final class DrawnTimers {

    /** When the notification becomes late; a timer of the spine reads it. */
    public static final String NOTIFICATION_LAPSES_AT = "notificationLapsesAt";

    /** The boundary event of each obligation that has one. */
    public static final Map<Obligation, String> EVENTS = Map.of(
            Obligation.NOTIFY, "BoundaryEvent_NotificationDue",
            Obligation.SEND_RAPID_REVIEW, "BoundaryEvent_RapidReviewDue",
            Obligation.ANSWER_RAPID_REVIEW, "BoundaryEvent_PanelAnswerExpected",
            Obligation.PUBLISH_REPORT, "BoundaryEvent_PublicationDue",
            Obligation.SEND_ADVANCE_COPIES, "BoundaryEvent_AdvanceCopiesDue",
            Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, "BoundaryEvent_DecisionDue",
            Obligation.TELL_OF_SERIOUS_CASE_REVIEW_DECISION, "BoundaryEvent_TellingDue",
            Obligation.TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, "BoundaryEvent_ReasonsDue",
            Obligation.COMPLETE_SERIOUS_CASE_REVIEW, "BoundaryEvent_SeriousCaseReviewDue",
            Obligation.NOTIFY_CHILD_DEATH, "BoundaryEvent_ChildDeathNotificationDue");

    /** The variable with the moment of each: a step that is begun again waits for that moment. */
    public static final Map<Obligation, String> MOMENTS = Map.of(
            Obligation.NOTIFY, NOTIFICATION_LAPSES_AT,
            Obligation.SEND_RAPID_REVIEW, "rapidReviewLapsesAt",
            Obligation.ANSWER_RAPID_REVIEW, "panelAnswerLapsesAt",
            Obligation.PUBLISH_REPORT, "publicationLapsesAt",
            Obligation.SEND_ADVANCE_COPIES, "advanceCopiesLapseAt",
            Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, "decisionLapsesAt",
            Obligation.TELL_OF_SERIOUS_CASE_REVIEW_DECISION, "tellingLapsesAt",
            Obligation.TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, "reasonsLapseAt",
            Obligation.COMPLETE_SERIOUS_CASE_REVIEW, "seriousCaseReviewLapsesAt",
            Obligation.NOTIFY_CHILD_DEATH, "childDeathNotificationLapsesAt");

    private DrawnTimers() {}
}
