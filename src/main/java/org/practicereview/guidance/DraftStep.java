package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** What is asked about a draft of a report. The names are stored and never change. */
public enum DraftStep implements Labelled {
    COMMENTS("Comments"),
    ACCURACY("Accuracy check");

    private final String label;

    DraftStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
