package org.practicereview.review;

import java.util.Set;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;

/**
 * The names this stage shares with the spine and with {@code local-review.bpmn}, {@code national-review.bpmn},
 * {@code terms-approval.bpmn} and {@code review-report.bpmn}.
 */
public final class ReviewModel {

    /** When publication becomes late; a timer of the spine reads it. */
    public static final String PUBLICATION_LAPSES_AT = "publicationLapsesAt";

    /** When the next check of a review is missed; a timer of its model reads it. */
    public static final String CHECK_LAPSES_AT = "checkLapsesAt";

    /** Who sends copies and publishes: a role. */
    public static final String PUBLISHING_ROLE = "publishingRole";

    /** Who decides on publication: roles, separated by commas. */
    public static final String DECIDING_ROLE = "decidingRole";

    static final String LOCAL = "LocalReview";
    static final String NATIONAL = "NationalReview";
    /** Who accepts the report and ends its rounds: a role. */
    public static final String ACCEPTING_ROLE = "acceptingRole";

    static final String REPORT = "ReviewReport";
    static final StepKey WRITE_REPORT = new StepKey(REPORT, "Task_WriteReport");
    static final StepKey ACCEPT_REPORT = new StepKey(REPORT, "Task_AcceptReport");
    static final StepKey CLOSE_DRAFT_ROUND = new StepKey(REPORT, "Task_CloseDraftRound");
    static final StepKey CLOSE_ACCURACY_CHECK = new StepKey(REPORT, "Task_CloseAccuracyCheck");
    static final StepKey DECIDE_ON_LOCAL_REVIEW = new StepKey(CaseWorkflow.SPINE, "Task_DecideOnLocalReview");
    static final StepKey APPOINT_REVIEWER = new StepKey(LOCAL, "Task_AppointReviewer");
    static final StepKey RECOMMEND_REVIEWER = new StepKey(NATIONAL, "Task_RecommendReviewer");
    static final StepKey RECORD_SECRETARY_OF_STATE_DECISION =
            new StepKey(NATIONAL, "Task_RecordSecretaryOfStateDecision");

    /** Drawn in the models of local and of national reviews alike. */
    static final Set<StepKey> AGREE_TERMS = both("Task_AgreeTermsOfReference");

    static final Set<StepKey> HEAR_FAMILY = both("Task_HearFamily");
    static final Set<StepKey> HEAR_PRACTITIONERS = both("Task_HearPractitioners");
    static final Set<StepKey> SHARE_REPORT = both("Task_ShareReport");

    /** Looking at how a review goes on, at regular intervals. */
    public static final Set<StepKey> CHECK = both("Task_CheckReview");

    /** The event that comes when a check is missed. */
    public static final String CHECK_MISSED = "BoundaryEvent_CheckMissed";

    /** Where reports were written before they had a process of their own. */
    public static final Set<StepKey> WRITE_REPORT_BEFORE = both("Task_WriteReport");

    /** Where reports were accepted before they had a process of their own. */
    static final Set<StepKey> ACCEPT_REPORT_BEFORE = both("Task_AcceptReport");

    /** The terms of a local review are approved in a process of their own, those of a national one within it. */
    private static final String TERMS_APPROVAL = "TermsApproval";

    static final StepKey APPROVE_TERMS_FOR_LOCAL_AUTHORITY =
            new StepKey(TERMS_APPROVAL, "Task_ApproveTermsForLocalAuthority");
    static final StepKey APPROVE_TERMS_FOR_HEALTH = new StepKey(TERMS_APPROVAL, "Task_ApproveTermsForHealth");
    static final StepKey APPROVE_TERMS_FOR_POLICE = new StepKey(TERMS_APPROVAL, "Task_ApproveTermsForPolice");
    static final StepKey APPROVE_NATIONAL_TERMS = new StepKey(NATIONAL, "Task_ApproveTermsOfReference");
    static final StepKey APPROVE_CHANGED_NATIONAL_TERMS = new StepKey(NATIONAL, "Task_ApproveChangedTermsOfReference");

    private ReviewModel() {}

    private static Set<StepKey> both(String task) {
        return Set.of(new StepKey(LOCAL, task), new StepKey(NATIONAL, task));
    }
}
