package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** How near two recommendations are to each other by their words, the nearest first. */
public enum SharedWording implements Labelled {
    NEARLY_THE_SAME("Nearly the same"),
    ALIKE("Alike"),
    DIFFERENT("Different");

    private final String label;

    SharedWording(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
