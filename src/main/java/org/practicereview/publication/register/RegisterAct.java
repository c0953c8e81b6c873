package org.practicereview.publication.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * What was done with a published report; the trace of it, which is never changed.
 *
 * @param textNumber which text stood there from then on
 * @param textHash of that text
 * @param because why, nothing where it was released as planned
 * @param note what everybody is told of it, nothing where nothing is
 * @param by nothing where the service did it
 */
public record RegisterAct(
        int number,
        Kind kind,
        int textNumber,
        String textHash,
        @Nullable String because,
        @Nullable String note,
        @Nullable UUID by,
        Instant at) {

    /** What was done. */
    public enum Kind implements Labelled {
        PUBLISHED("Published"),
        REPLACED("Replaced"),
        TAKEN_DOWN("Taken down"),
        PUT_BACK("Put back"),
        REMOVED("Removed after its time");

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
        return "RegisterAct[" + kind + "]";
    }
}
