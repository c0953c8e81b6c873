package org.practicereview.rapidreview.agency;

import org.practicereview.form.Labelled;

/** How far a request to an agency is. The names are stored and never change. */
public enum RequestState implements Labelled {
    ASKED("Asked"),
    RETURNED("Returned, to be checked"),
    SENT_BACK("Sent back for correction"),
    ACCEPTED("Accepted"),
    WITHDRAWN("Withdrawn"),
    /** The rapid review was sent without it: nobody waits for the agency any more. */
    LAPSED("Not answered before the rapid review was sent");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the agency is to answer. */
    public boolean isAwaited() {
        return this == ASKED || this == SENT_BACK;
    }

    /** Whether nothing is to be done any more. */
    public boolean isSettled() {
        return this == ACCEPTED || this == WITHDRAWN || this == LAPSED;
    }
}
