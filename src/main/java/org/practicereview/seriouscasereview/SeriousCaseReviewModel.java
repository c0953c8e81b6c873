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

    private SeriousCaseReviewModel() {}

    static StepKey step(String task) {
        return new StepKey("SeriousCaseReview", task);
    }
}
