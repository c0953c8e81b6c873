package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** How soon the Panel looks at a case, the most urgent first. */
public enum Urgency implements Labelled {
    URGENT("Urgent"),
    SOON("Soon"),
    USUAL("In its turn");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
