package org.practicereview.casefile;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * An area besides the lead area that may read a case, or might until that was ended.
 *
 * @param area its code
 * @param endedAt since when it may no longer, nothing while it may
 * @param endReason why not, in words; while it may, why not once it has answered whether it leads
 * @param jointSince since when it takes part in the rapid review, nothing where it does not (RR17)
 * @param jointReason why it takes part, in words
 */
public record LinkedArea(
        String area,
        Why why,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Instant jointSince,
        @Nullable String jointReason) {

    /** Why it may read the case (N16). */
    public enum Why implements Labelled {
        RESIDENCE("The child normally lives there"),
        PLACING("Its local authority placed the child"),
        HAND_OVER("It is asked to lead the case"),
        FORMER_LEAD("It led the case before"),
        JOINT("It takes part in the rapid review");

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

    /** Whether that had ended, and it may only until it has answered whether it leads; not where it takes part as well. */
    public boolean readsMeanwhile() {
        return mayRead() && endReason != null && jointSince == null;
    }

    /** Whether its partners take part in the rapid review, and read it. */
    public boolean isJoint() {
        return mayRead() && jointSince != null;
    }

    /** Whether people of these areas may know of it; who is asked to lead is told to nobody else. */
    public boolean isToldTo(Set<String> areas) {
        return why != Why.HAND_OVER || areas.contains(area);
    }
}
