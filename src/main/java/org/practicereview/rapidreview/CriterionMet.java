package org.practicereview.rapidreview;

import org.practicereview.form.Labelled;

/** What the partners say to a criterion. */
public enum CriterionMet implements Labelled {
    YES("Yes"),
    NO("No"),
    NOT_CLEAR("Not clear");

    private final String label;

    CriterionMet(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
