package org.practicereview.publication;

import org.practicereview.form.Labelled;

/** What of a report is published (L10, L14). */
public enum Extent implements Labelled {
    FULL("The report"),
    PART("A part of the report"),
    INSTEAD("Information on improvements, in place of the report");

    private final String label;

    Extent(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the report itself is published, be it in part. */
    public boolean isReport() {
        return this != INSTEAD;
    }
}
