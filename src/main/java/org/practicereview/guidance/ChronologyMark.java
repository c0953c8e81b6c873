package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** What a reader of a merged chronology is pointed to. The names are stored nowhere, but machines read them. */
public enum ChronologyMark implements Labelled {
    GAP("Gap"),
    OVERLAP("Overlap"),
    CONTRADICTION("Contradiction");

    private final String label;

    ChronologyMark(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
