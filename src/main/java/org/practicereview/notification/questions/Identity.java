package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** Whether it is known who the child is (N7, N8). */
public enum Identity implements Labelled {
    KNOWN("Yes"),
    NOT_YET_KNOWN("Not yet"),
    UNBORN("The child is not yet born");

    private final String label;

    Identity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
