package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/**
 * What proceedings beside a case do to a date.
 *
 * @param effect what they do
 * @param note in words
 */
public record PauseRule(Effect effect, String note, Citation citation) {

    /** What becomes of the date; the names are stored and never change. */
    public enum Effect implements Labelled {
        NOT_AFFECTED("The date stays, and nothing delays it"),
        REASON_FOR_DELAY("The date stays; the reason for delay and a new target are recorded"),
        EXPECTED_DATE_MOVES("The expected date moves by the days of the proceedings");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
