package org.practicereview.panel;

import org.practicereview.form.Labelled;

/** What the Panel answers (P5). */
public enum PanelAnswer implements Labelled {
    AGREES_LOCAL_REVIEW("Agrees that there should be a local review"),
    AGREES_NO_LOCAL_REVIEW("Agrees that no local review is needed"),
    ASKS_TO_RECONSIDER("Asks the partners to reconsider"),
    ASKS_FOR_INFORMATION("Asks for information"),
    HOLDS_FOR_THEMATIC_WORK("Holds the case for thematic work"),
    NATIONAL_REVIEW("Commissions a national review"),
    NOT_QUALIFYING("Finds that it is not a qualifying incident");

    private final String label;

    PanelAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the partners are asked for something, by a day that the Panel names. */
    boolean asksThePartners() {
        return this == ASKS_FOR_INFORMATION || this == ASKS_TO_RECONSIDER;
    }
}
