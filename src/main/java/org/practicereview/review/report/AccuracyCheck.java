package org.practicereview.review.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * Sections of a draft that one agency checks.
 *
 * @param number counts within the case
 * @param draft the number of the version
 * @param account who answers for the agency
 * @param sections the keys of what it is shown
 * @param answer nothing while it has not answered
 * @param endReason why it was withdrawn
 * @param version grows with each change
 */
public record AccuracyCheck(
        long caseId,
        int number,
        int draft,
        String agency,
        UUID account,
        List<String> sections,
        LocalDate dueOn,
        State state,
        Instant sharedAt,
        @Nullable AccuracyAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable String endReason,
        int version) {

    /** How far it is. The names are stored and never change. */
    public enum State implements Labelled {
        SHARED("Waits for the agency"),
        ACCURATE("Found accurate"),
        CORRECTED("Corrections sent"),
        WITHDRAWN("Withdrawn");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean isAwaited() {
        return state == State.SHARED;
    }

    public boolean isLate(LocalDate today) {
        return isAwaited() && today.isAfter(dueOn);
    }

    @Override
    public String toString() {
        return "AccuracyCheck " + number;
    }
}
