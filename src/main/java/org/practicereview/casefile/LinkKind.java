package org.practicereview.casefile;

import org.practicereview.form.Labelled;

/** How one case has to do with another. */
public enum LinkKind implements Labelled {
    RENOTIFICATION_OF("Notified again, after", "Was notified again as"),
    DUPLICATE_OF("Duplicate of", "Has a duplicate"),
    SAME_INCIDENT("Same incident as", "Same incident as");

    private final String label;
    private final String ofOther;

    LinkKind(String label, String ofOther) {
        this.label = label;
        this.ofOther = ofOther;
    }

    @Override
    public String label() {
        return label;
    }

    /** The words on the case that was linked to. */
    public String ofOther() {
        return ofOther;
    }
}
