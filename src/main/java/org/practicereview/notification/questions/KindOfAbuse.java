package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** What is known or suspected to have been done to the child, as the Panel codes it in its reports. */
public enum KindOfAbuse implements Labelled {
    PHYSICAL_ABUSE("Physical abuse"),
    EMOTIONAL_ABUSE("Emotional abuse"),
    SEXUAL_ABUSE("Sexual abuse"),
    NEGLECT("Neglect"),
    DOMESTIC_ABUSE("Domestic abuse in the household"),
    SEXUAL_EXPLOITATION("Sexual exploitation"),
    CRIMINAL_EXPLOITATION("Criminal exploitation"),
    VIOLENCE_BY_PEERS("Violence by other young people"),
    FABRICATED_OR_INDUCED_ILLNESS("Fabricated or induced illness"),
    OTHER("Something else");

    private final String label;

    KindOfAbuse(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
