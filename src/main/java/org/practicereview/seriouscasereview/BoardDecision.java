package org.practicereview.seriouscasereview;

import org.practicereview.form.Labelled;

/** What a board can have decided on a serious case review (S2, S18). */
enum BoardDecision implements Labelled {
    INITIATED("A serious case review is initiated"),
    NOT_INITIATED("No serious case review is initiated"),
    LEFT_TO_PARTNERS("No decision before the new arrangements of the area began: the safeguarding partners decide");

    private final String label;

    BoardDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
