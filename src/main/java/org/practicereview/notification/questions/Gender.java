package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** What national statistics showed until 2025 (D4). */
public enum Gender implements Labelled {
    FEMALE("Female"),
    MALE("Male"),
    TRANSGENDER("Transgender"),
    NOT_YET_KNOWN("Not yet known");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
