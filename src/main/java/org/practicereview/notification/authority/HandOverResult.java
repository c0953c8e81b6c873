package org.practicereview.notification.authority;

import org.practicereview.form.Labelled;

/** What came of a proposal that another area leads. */
public enum HandOverResult implements Labelled {
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    TAKEN_BACK("Taken back");

    private final String label;

    HandOverResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
