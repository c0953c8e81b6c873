package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** An answer that may be missing for a good reason. */
public enum YesNoNotKnown implements Labelled {
    YES("Yes"),
    NO("No"),
    NOT_YET_KNOWN("Not yet known");

    private final String label;

    YesNoNotKnown(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
