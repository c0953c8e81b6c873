package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** The kinds of review that end in a report (A2, A10, S1). */
public enum KindOfReview implements Labelled {
    LOCAL_REVIEW("Local child safeguarding practice review"),
    NATIONAL_REVIEW("National child safeguarding practice review"),
    SERIOUS_CASE_REVIEW("Serious case review");

    private final String label;

    KindOfReview(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
