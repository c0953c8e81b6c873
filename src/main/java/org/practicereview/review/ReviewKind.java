package org.practicereview.review;

import org.practicereview.form.Labelled;

/** Which review. */
public enum ReviewKind implements Labelled {
    LOCAL_REVIEW("Local child safeguarding practice review"),
    NATIONAL_REVIEW("National child safeguarding practice review");

    private final String label;

    ReviewKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
