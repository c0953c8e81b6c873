package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** How urgently the return of an agency is awaited, in their order. The names are stored and never change. */
public enum ChaseRung implements Labelled {
    BEFORE("Before it is due"),
    ON("On the day it is due"),
    AFTER("After it was due"),
    ESCALATION("Those who lead are told");

    private final String label;

    ChaseRung(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
