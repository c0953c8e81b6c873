package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** Whether an incident has to be notified. */
public enum Duty implements Labelled {
    MUST("It must be notified"),
    MAY("It may be notified; that is voluntary"),
    NONE("There is no duty to notify it");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
