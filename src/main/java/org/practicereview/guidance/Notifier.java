package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/**
 * Which local authority notifies (A6, N16, N17).
 *
 * @param who the authority
 * @param together with whom it works, in words
 */
public record Notifier(Who who, String together, Citation citation) {

    /** The authority that notifies. */
    public enum Who implements Labelled {
        AREA_OF_INCIDENT("The local authority of the place where it happened"),
        AREA_OF_RESIDENCE("The local authority of the place where the child normally lives"),
        NOBODY("No local authority in England");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
