package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/**
 * How many forms an incident needs (rule book, section 1.5).
 *
 * @param inDetail how many children one form describes in detail
 * @param others where further children go, in words
 */
public record FormsRule(Forms forms, int inDetail, String others, Citation citation) {

    /** The children of an incident. */
    public enum Children implements Labelled {
        ONE("One child"),
        SIBLINGS("Children of one family"),
        UNRELATED("Children of different families"),
        POLICE_OPERATION("Children of a large police operation");

        private final String label;

        Children(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One form or many. */
    public enum Forms implements Labelled {
        ONE_PER_CHILD("One form for each child"),
        ONE_PER_FAMILY("One form for the family"),
        ONE_FOR_MAIN_CHILD("One form for the main child"),
        ONE_PER_INCIDENT("One notification for the incident");

        private final String label;

        Forms(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
