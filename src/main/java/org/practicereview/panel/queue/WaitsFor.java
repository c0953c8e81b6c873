package org.practicereview.panel.queue;

import org.practicereview.form.Labelled;

/** What a case waits for while the Panel considers it. */
public enum WaitsFor implements Labelled {
    TRIAGE("Triage by the secretariat"),
    VIEWS("Views of members, and the decision"),
    INFORMATION("Information from the partnership");

    private final String label;

    WaitsFor(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
