package org.practicereview.reviewer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/** Whether a check still counts, worst last. */
public enum CheckState implements Labelled {
    VALID("Valid"),
    EXPIRES_SOON("Expires soon"),
    EXPIRED("Expired");

    /** So that there is time to renew it (house rule). */
    private static final int SOON_IN_MONTHS = 3;

    private final String label;

    CheckState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The state of a check that counts up to and including that day, or for ever. */
    static CheckState of(@Nullable LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null || expiresOn.isAfter(today.plusMonths(SOON_IN_MONTHS))) {
            return VALID;
        }
        return expiresOn.isBefore(today) ? EXPIRED : EXPIRES_SOON;
    }
}
