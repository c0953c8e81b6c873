package org.practicereview.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * An area besides the lead area that may read a case, or might until that was ended.
 *
 * @param area its code
 * @param endedAt since when it may no longer, nothing while it may
 * @param endReason why not, in words
 */
public record LinkedArea(
        String area,
        Why why,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /** Why it may read the case (N16). */
    public enum Why implements Labelled {
        RESIDENCE("The child normally lives there"),
        PLACING("Its local authority placed the child"),
        HAND_OVER("It is asked to lead the case"),
        FORMER_LEAD("It led the case before");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean mayRead() {
        return endedAt == null;
    }
}
