package org.practicereview.rapidreview;

import org.practicereview.form.Labelled;

/** What the partners recommend after a rapid review (RR10, RR14). */
public enum Recommendation implements Labelled {
    LOCAL_REVIEW("A local child safeguarding practice review"),
    NO_LOCAL_REVIEW("No local review"),
    NATIONAL_REVIEW_SUGGESTED("A national review, suggested to the Panel");

    private final String label;

    Recommendation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
