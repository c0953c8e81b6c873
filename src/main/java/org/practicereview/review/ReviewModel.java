package org.practicereview.review;

import java.util.Set;
import org.practicereview.workflow.StepKey;

/**
 * The names this stage shares with the spine and with {@code local-review.bpmn}, {@code national-review.bpmn} and
 * {@code review-report.bpmn}.
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
    static final StepKey DECIDE_ON_LOCAL_REVIEW = new StepKey("SeriousIncident", "Task_DecideOnLocalReview");
    static final StepKey APPOINT_REVIEWER = new StepKey(LOCAL, "Task_AppointReviewer");
    static final StepKey RECOMMEND_REVIEWER = new StepKey(NATIONAL, "Task_RecommendReviewer");
    static final StepKey RECORD_SECRETARY_OF_STATE_DECISION =
            new StepKey(NATIONAL, "Task_RecordSecretaryOfStateDecision");

    private ReviewModel() {}

    /** The step of that name in both models of a review. */
    public static Set<StepKey> both(String task) {
        return Set.of(new StepKey(LOCAL, task), new StepKey(NATIONAL, task));
    }
}
