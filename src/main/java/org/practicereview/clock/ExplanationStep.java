package org.practicereview.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * One step on the way to a date, for whoever asks why it is what it is.
 *
 * @param kind what is said
 * @param words the step as a sentence
 * @param day the day it is about, nothing where it is about none
 * @param number the number of a working day in the count, otherwise 0
 */
public record ExplanationStep(
        Kind kind, String words, @Nullable LocalDate day, int number) {

    /** What a step says. */
    public enum Kind implements Labelled {
        FACT("What is known"),
        TRIGGER("What starts it"),
        EDITION("Edition"),
        RULE("Rule"),
        CONVENTION("How it is counted"),
        COUNTED("Counted"),
        SKIPPED("Not counted"),
        CLOCKS_CHANGE("The clocks change"),
        COUNTED_TO("Counted to"),
        PROVISIONAL("Provisional"),
        PAUSED("Pause"),
        RELAXED("Relaxed"),
        RESUMED("Owed again"),
        MOVED("Moved"),
        LAST_DAY("Last day"),
        TAKE_DOWN("First day to take it down"),
        STATE("Where it stands");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static ExplanationStep of(Kind kind, String words) {
        return new ExplanationStep(kind, words, null, 0);
    }

    public static ExplanationStep of(Kind kind, LocalDate day, String words) {
        return new ExplanationStep(kind, words, day, 0);
    }
}
