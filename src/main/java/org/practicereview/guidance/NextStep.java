package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** What follows a notification. */
public enum NextStep implements Labelled {
    RAPID_REVIEW("A rapid review follows"),
    SERIOUS_CASE_REVIEW_CONSIDERED("The board considers a serious case review"),
    NOTHING("No review follows");

    private final String label;

    NextStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
