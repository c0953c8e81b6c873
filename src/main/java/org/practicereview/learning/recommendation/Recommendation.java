package org.practicereview.learning.recommendation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;
import org.practicereview.hash.Sha256;

/**
 * A recommendation of a case (L9).
 *
 * @param number counts those of a case; one that was removed leaves a gap
 * @param shownBy how it will show that it helped
 * @param theme its code
 * @param learningReview the other learning review of the case that made it; nothing where the case's own review did
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
        @Nullable Integer learningReview,
        int version) {

    /** How far it is. The names are stored and never change. */
    public enum State implements Labelled {
        DRAFT("Not recorded yet"),
        OPEN("Open"),
        VERIFIED("Verified, or handed over"),
        NOT_MADE("Not made: its learning review was ended");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether it is being written still: once it is recorded it stays as it is. */
    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether it belongs to that round of learning. */
    public boolean isOf(@Nullable Integer round) {
        return Objects.equals(learningReview, round);
    }

    /** The hash of its words: what is cleared in one text is not cleared in another. */
    public String textHash() {
        return Sha256.of(String.join("\n", what, who, shownBy));
    }

    /** Who made the recommendation, in words, where that was not the case's own review. */
    public String madeBy() {
        return learningReview == null ? "" : "Learning review " + learningReview;
    }
}
