package org.practicereview.review.report;

import org.practicereview.form.Labelled;

/** What a reviewer makes of a comment. The names are stored and never change. */
public enum Verdict implements Labelled {
    ACCEPTED("Accepted"),
    PARTLY("Accepted in part"),
    NOT_ACCEPTED("Not accepted");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
