package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** A step of a rapid review that is planned on a working day, in their order (RR7). The names are stored and never change. */
public enum PlanStep implements Labelled {
    LETTERS("Letters to the agencies"),
    MID_WAY_CHECK("Mid-way check"),
    RETURNS("Returns of the agencies"),
    MEETING("Meeting"),
    SIGN_OFF("Sign-off by the three partners"),
    SENDING("Sending to the Panel");

    private final String label;

    PlanStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
