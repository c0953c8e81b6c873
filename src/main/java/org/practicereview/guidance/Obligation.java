package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** Something that must, or is expected to, be done by a date. */
public enum Obligation implements Labelled {
    NOTIFY("Notify"),
    SEND_RAPID_REVIEW("Send the rapid review to the Panel"),
    ANSWER_RAPID_REVIEW("The Panel's answer to the rapid review"),
    PUBLISH_REPORT("Publish the report"),
    SEND_ADVANCE_COPIES("Send copies to the Panel and the Secretary of State before publication"),
    KEEP_LOCAL_REPORT_AVAILABLE("Keep the local report available"),
    KEEP_NATIONAL_REPORT_AVAILABLE("Keep the national report available");

    private final String label;

    Obligation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
