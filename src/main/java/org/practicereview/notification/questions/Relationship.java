package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** What somebody is to the child. */
public enum Relationship implements Labelled {
    MOTHER("Mother"),
    FATHER("Father"),
    STEP_PARENT("Step-parent"),
    PARTNER_OF_PARENT("Partner of a parent"),
    SIBLING("Sibling"),
    HALF_OR_STEP_SIBLING("Half- or step-sibling"),
    GRANDPARENT("Grandparent"),
    CARER("Carer"),
    OTHER_RELATIVE("Another relative"),
    OTHER("Somebody else");

    private final String label;

    Relationship(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
