package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** A step of a review that is planned on a working day, in their order (L12). The names are stored and never change. */
public enum ReviewMilestone implements Labelled {
    TERMS("Terms of reference"),
    INFORMATION("Information gathered"),
    FIRST_DRAFT("First draft"),
    SECOND_DRAFT("Second draft"),
    SIGN_OFF("Report accepted"),
    COPIES("Copies before publication"),
    PUBLICATION("Publication");

    private final String label;

    ReviewMilestone(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
