package org.practicereview.learning.recommendation;

import java.time.LocalDate;
import org.practicereview.form.Labelled;

/**
 * A recommendation of a case (L9).
 *
 * @param number counts those of a case; one that was removed leaves a gap
 * @param shownBy how it will show that it helped
 * @param theme its code
 * @param version counts its changes
 */
public record Recommendation(
        long caseId,
        int number,
        String what,
        String who,
        LocalDate byWhen,
        String shownBy,
        String theme,
        State state,
        int version) {

    /** How far it is. The names are stored and never change. */
    public enum State implements Labelled {
        DRAFT("Not recorded yet"),
        OPEN("Open"),
        VERIFIED("Verified, or handed over");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
