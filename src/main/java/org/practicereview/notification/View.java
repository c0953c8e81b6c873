package org.practicereview.notification;

import org.practicereview.form.Labelled;

/** What a partner thinks of notifying an incident; dissent is allowed (N10). */
public enum View implements Labelled {
    NOTIFY("Notify"),
    DO_NOT_NOTIFY("Do not notify"),
    NEED_TO_KNOW_MORE("Need to know more first");

    private final String label;

    View(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
