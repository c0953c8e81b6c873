package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** Sex replaced gender as the national breakdown (D4). */
public enum Sex implements Labelled {
    FEMALE("Female"),
    MALE("Male"),
    NOT_YET_KNOWN("Not yet known");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
