package org.practicereview.notification.authority;

import org.practicereview.form.Labelled;

/** What came of a proposal that another area leads. */
public enum HandOverResult implements Labelled {
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    TAKEN_BACK("Taken back"),
    /** Nobody answers that: the case ended before anybody did. */
    LAPSED("Lapsed, because the case ended");

    private final String label;

    HandOverResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
