package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/**
 * Something that a decision is made against.
 *
 * @param id as decisions name it, such as {@code R11A}
 * @param compels whether meeting it leaves no discretion (S2)
 */
public record Criterion(String id, Kind kind, boolean compels, String text, Citation citation) {

    /** The decision. */
    public enum Purpose implements Labelled {
        SERIOUS_INCIDENT("Whether it is a serious incident"),
        LOCAL_REVIEW("Whether to carry out a local review"),
        NATIONAL_REVIEW("Whether to carry out a national review"),
        SERIOUS_CASE_REVIEW("Whether to carry out a serious case review");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What it is. */
    public enum Kind implements Labelled {
        CRITERION("Criterion"),
        CONSIDERATION("To be weighed as well"),
        DEFINITION("Definition");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
