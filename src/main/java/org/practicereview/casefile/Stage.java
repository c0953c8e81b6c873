package org.practicereview.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.practicereview.form.Labelled;

/** Where a case is (rule book, section 10: the state in brackets is its code there). */
public enum Stage implements Labelled {
    CRITERIA_CHECK("Deciding whether to notify"),
    NOT_NOTIFIED("Considered, not notified"),
    NOTIFICATION_DRAFT("Preparing the notification"),
    CLOSED_WITHOUT_RAPID_REVIEW("Sent to the Secretary of State and Ofsted, closed"),
    CLOSED_WITHOUT_REVIEW("Notified, closed without a review"),
    SERIOUS_CASE_REVIEW_CONSIDERED("The board considers a serious case review"),
    SERIOUS_CASE_REVIEW_NOT_INITIATED("Serious case review not initiated"),
    SERIOUS_CASE_REVIEW_INITIATED("Serious case review"),
    SERIOUS_CASE_REVIEW_COMPLETED("Serious case review completed"),
    RAPID_REVIEW_OPEN("Rapid review"),
    RAPID_REVIEW_MEETING_HELD("Rapid review, meeting held"),
    RAPID_REVIEW_SIGNED("Rapid review, signed"),
    PANEL_CONSIDERING("With the Panel"),
    PANEL_ANSWERED("The Panel has answered"),
    LOCAL_REVIEW_DECIDED("Local review decided"),
    NATIONAL_REVIEW_DECIDED("National review decided"),
    REVIEWER_APPOINTED("Reviewer appointed"),
    REVIEW_IN_PROGRESS("Review in progress"),
    FINAL_REPORT("Final report"),
    COPIES_SENT("Copies sent before publication"),
    PUBLISHED("Published"),
    NOT_PUBLISHED("Report not published"),
    ACTIONS_OPEN("Learning: actions open"),
    ACTIONS_VERIFIED("Learning: actions verified"),
    CLOSED("Closed"),
    WITHDRAWN("Notification withdrawn"),
    CLOSED_AS_DUPLICATE("Closed as a duplicate, not notified");

    /** In these nothing more is expected. */
    private static final Set<Stage> ENDS = Set.of(
            NOT_NOTIFIED, CLOSED_WITHOUT_RAPID_REVIEW, CLOSED_WITHOUT_REVIEW, CLOSED, WITHDRAWN, CLOSED_AS_DUPLICATE);

    private static final Set<Stage> NOT_COUNTED = EnumSet.of(WITHDRAWN, CLOSED_AS_DUPLICATE);

    /** From the accepted report on nobody reviews any more. */
    private static final Set<Stage> AFTER_REVIEW = EnumSet.range(FINAL_REPORT, CLOSED);

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean isClosed() {
        return ENDS.contains(this);
    }

    /**
     * Whether the case is at an end for good. What went to the Secretary of State and Ofsted alone has no further step, but
     * another area may still lead it.
     */
    public boolean isOver() {
        return isClosed() && this != CLOSED_WITHOUT_RAPID_REVIEW;
    }

    /** Whether it is decided whom to notify, or prepared: what is added then goes with what is sent next. */
    public boolean isBeforeSending() {
        return this == CRITERIA_CHECK || this == NOTIFICATION_DRAFT;
    }

    /** Whether the case counts in statistics: a withdrawn notification does not (rule book, section 10, step 7). */
    public boolean isCounted() {
        return !NOT_COUNTED.contains(this);
    }

    /** The stages whose cases stand for no incident of their own. */
    public static Set<Stage> notCounted() {
        return EnumSet.copyOf(NOT_COUNTED);
    }

    /** The stages after a review: its report is final. */
    public static Set<Stage> afterReview() {
        return EnumSet.copyOf(AFTER_REVIEW);
    }
}
