package org.practicereview.panel.conflict;

import org.practicereview.form.Labelled;

/** Whether a member of the Panel may work on a case, the weakest first. */
public enum Verdict implements Labelled {
    NONE("No conflict"),
    /** The secretariat has to decide; until then the member reads the case and does not count for the quorum. */
    ASK("To be decided by the secretariat"),
    /** The case is not there for the member. */
    CONFLICT("Recused");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
