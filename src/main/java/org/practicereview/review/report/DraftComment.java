package org.practicereview.review.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a section of a draft.
 *
 * @param number counts within the case
 * @param draft the number of the version
 * @param section its key
 * @param answer nothing while the reviewer has not answered
 * @param version grows with each answer
 */
public record DraftComment(
        int number,
        int draft,
        String section,
        String text,
        UUID by,
        Instant at,
        @Nullable Answer answer,
        int version) {

    /** What the reviewer made of it. */
    public record Answer(Verdict verdict, @Nullable String reason, UUID by, Instant at) {

        @Override
        public String toString() {
            return "Answer " + verdict;
        }
    }

    public boolean isOpen() {
        return answer == null;
    }

    @Override
    public String toString() {
        return "DraftComment " + number;
    }
}
