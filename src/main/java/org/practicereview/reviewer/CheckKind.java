package org.practicereview.reviewer;

import org.practicereview.form.Labelled;

/** What is checked of a reviewer. */
public enum CheckKind implements Labelled {
    ENHANCED_DBS("Enhanced check by the Disclosure and Barring Service"),
    PROFESSIONAL_REGISTRATION("Professional registration"),
    REFERENCES("References"),
    INDEMNITY_INSURANCE("Professional indemnity insurance"),
    TRAINING("Training as a reviewer");

    private final String label;

    CheckKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
