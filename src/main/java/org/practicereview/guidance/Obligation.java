package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** Something that must, or is expected to, be done by a date. */
public enum Obligation implements Labelled {
    NOTIFY("Notify"),
    TELL_PARTNERS("Tell the safeguarding partners or the board"),
    NOTIFY_LOOKED_AFTER_CHILD_DEATH("Notify the death of a looked-after child without suspicion"),
    NOTIFY_CARE_LEAVER_DEATH("Notify the death of a care leaver"),
    NOTIFY_CHILD_DEATH("Tell the child death office of the death"),
    SEND_RAPID_REVIEW("Send the rapid review to the Panel"),
    ANSWER_RAPID_REVIEW("The Panel's answer to the rapid review"),
    PUBLISH_REPORT("Publish the report"),
    GIVE_REASONS_FOR_DELAY("Give the Panel and the Secretary of State the reasons for delay"),
    SEND_ADVANCE_COPIES("Send copies of the report before publication"),
    KEEP_LOCAL_REPORT_AVAILABLE("Keep the local report available"),
    KEEP_NATIONAL_REPORT_AVAILABLE("Keep the national report available"),
    PUBLISH_YEARLY_REPORT("Publish the yearly report"),
    PUBLISH_NEW_ARRANGEMENTS("Publish the new arrangements of the area"),
    START_NEW_ARRANGEMENTS("Begin the new arrangements of the area"),
    FINISH_OPEN_SERIOUS_CASE_REVIEWS("Finish open serious case reviews of the board"),
    FINISH_OPEN_CHILD_DEATH_REVIEWS("Finish open child death reviews of the board"),
    DECIDE_ON_SERIOUS_CASE_REVIEW("Decide on a serious case review"),
    TELL_OF_SERIOUS_CASE_REVIEW_DECISION("Tell Ofsted, the Department and the national panel of the decision"),
    TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW("Tell the national panel that no serious case review is initiated"),
    COMPLETE_SERIOUS_CASE_REVIEW("Complete the serious case review"),
    KEEP_SERIOUS_CASE_REVIEW_AVAILABLE("Keep the serious case review available");

    private final String label;

    Obligation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether nothing is done by the date: until then something must stay where everybody finds it (W5). */
    public boolean keepsAvailable() {
        return this == KEEP_LOCAL_REPORT_AVAILABLE
                || this == KEEP_NATIONAL_REPORT_AVAILABLE
                || this == KEEP_SERIOUS_CASE_REVIEW_AVAILABLE;
    }
}
