package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/**
 * What a decision is in the years of the change from boards to partners (S14 to S19).
 *
 * @param kind what it is
 * @param body who leads it
 * @param nationalBody the national body that is told
 * @param why in words
 */
public record Transition(Kind kind, Body body, Recipient nationalBody, String why, Citation citation) {

    /** What is decided. */
    public enum Question implements Labelled {
        RAPID_REVIEW("A rapid review"),
        NEW_REVIEW("A decision to carry out a review"),
        OPEN_SERIOUS_CASE_REVIEW("A serious case review initiated before");

        private final String label;

        Question(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where a day lies in the change. */
    public enum Phase implements Labelled {
        OLD_LAW("Before the new law began"),
        BEFORE_AREA_START("Before the new arrangements of the area begin"),
        YEAR_AFTER_AREA_START("In the months left to the board"),
        LATER("Later");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What a decision leads to. */
    public enum Kind implements Labelled {
        NONE("None"),
        RAPID_REVIEW("Rapid review"),
        LOCAL_REVIEW("Local child safeguarding practice review"),
        SERIOUS_CASE_REVIEW("Serious case review");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Who leads the review that follows. */
    public enum Body implements Labelled {
        LSCB("The Local Safeguarding Children Board"),
        SAFEGUARDING_PARTNERS("The safeguarding partners"),
        NOBODY("Nobody");

        private final String label;

        Body(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
