package org.practicereview.review.national.terms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * A version of the terms of reference of a national review.
 *
 * @param number counts those of a review
 * @param settledAt when it was approved or given back, nothing before
 * @param words of whoever did
 */
public record NationalTermsVersion(
        int number,
        String terms,
        State state,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable Instant settledAt,
        @Nullable String words) {

    /** How far it is. The names are stored and never change. */
    public enum State implements Labelled {
        WAITING("To be approved"),
        APPROVED("Approved"),
        GIVEN_BACK("Given back");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    @Override
    public String toString() {
        return "NationalTermsVersion[" + number + ", " + state + ", ***]";
    }
}
