package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** How sure we are of a rule (rule book, confidence marks). */
public enum Confidence implements Labelled {
    CONFIRMED("Confirmed in a published source"),
    PARTLY("Partly confirmed"),
    NOT_CONFIRMED("Not confirmed");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
