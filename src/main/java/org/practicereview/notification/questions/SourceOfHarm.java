package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** Whether the harm came from inside the family. */
public enum SourceOfHarm implements Labelled {
    INSIDE_THE_FAMILY("From inside the family"),
    OUTSIDE_THE_FAMILY("From outside the family"),
    BOTH("Both"),
    NOT_YET_KNOWN("Not yet known");

    private final String label;

    SourceOfHarm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
