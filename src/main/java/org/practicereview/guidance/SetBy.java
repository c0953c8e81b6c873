package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** Who sets how long something may take. */
public enum SetBy implements Labelled {
    LAW("Set by law"),
    /** The law says that it must be done, and statutory guidance within how many days (A6, T1). */
    LAW_WITH_DAYS_OF_GUIDANCE("The duty is set by law, the number of days by statutory guidance"),
    STATUTORY_GUIDANCE("Set by statutory guidance"),
    /** Nobody whose word is law or statutory guidance, as far as was found. */
    EXPECTATION("An expectation, not set by law");

    private final String label;

    SetBy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether law asks for it. */
    public boolean isLaw() {
        return this == LAW || this == LAW_WITH_DAYS_OF_GUIDANCE;
    }
}
