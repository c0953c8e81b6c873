package org.practicereview.administration.token;

import java.time.LocalDate;
import org.practicereview.form.Labelled;
import org.practicereview.organisation.ApiToken;

/**
 * A token as people read it.
 *
 * @param personName whom it acts as
 * @param lastDay the last day on which it counts
 */
public record SeenToken(ApiToken token, String personName, LocalDate lastDay, State state) {

    /** Whether a token counts. */
    public enum State implements Labelled {
        CURRENT("Current"),
        EXPIRED("Expired"),
        REVOKED("Revoked");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean isCurrent() {
        return state == State.CURRENT;
    }
}
