package org.practicereview.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * What was known of an incident changed: the facts before it, whole, and why.
 *
 * @param number counts within the case
 * @param before what was recorded until then
 * @param editionBefore the edition that applied until then
 * @param reason why, or what is new; personal data
 * @param saidBy who says so, where that was asked; personal data
 */
public record IncidentChange(
        int number,
        Kind kind,
        Incident before,
        String editionBefore,
        String reason,
        @Nullable String saidBy,
        Instant at,
        UUID by) {

    /** Why facts change. */
    public enum Kind implements Labelled {
        /** Abuse or neglect became known or suspected later (T2). */
        NEW_INFORMATION("New information"),
        /** They had been recorded wrongly. */
        CORRECTION("Correction");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return kind + " " + number;
    }
}
