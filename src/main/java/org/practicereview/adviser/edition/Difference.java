package org.practicereview.adviser.edition;

import org.practicereview.form.Labelled;

/** How two editions compare in a row. */
enum Difference implements Labelled {
    SAME("The same"),
    OTHER_SOURCE("The same, from another source"),
    DIFFERENT("Different"),
    ONLY_FIRST("Only in the first"),
    ONLY_SECOND("Only in the second");

    private final String label;

    Difference(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether somebody has to do something else. */
    boolean matters() {
        return this != SAME && this != OTHER_SOURCE;
    }
}
