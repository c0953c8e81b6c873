package org.practicereview.learning.national;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.learning.national.AreaResponse.Response;

/**
 * A recommendation of a national review as it concerns one area; nothing of the cases of that review.
 *
 * @param review the number of the national review
 * @param reviewName how it is called
 * @param number counts those of a review
 * @param area its code
 * @param response what the area answered, nothing before
 * @param withdrawnBecause why it was withdrawn, nothing where it holds
 * @param replacedBy the recommendation of the same review that took its place
 * @param actions how many actions of the area followed
 * @param verified how many of them are verified
 * @param waiting how many of them are to be done or verified
 * @param version counts the answers
 */
public record NationalRecommendation(
        int review,
        String reviewName,
        int number,
        String what,
        String who,
        LocalDate byWhen,
        String shownBy,
        String theme,
        String area,
        @Nullable Response response,
        @Nullable String reasons,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String withdrawnBecause,
        @Nullable Integer replacedBy,
        int actions,
        int verified,
        int waiting,
        int version) {

    public boolean isWithdrawn() {
        return withdrawnBecause != null;
    }

    /** Whether an answer of the area is awaited. */
    public boolean awaitsAnswer() {
        return !isAnswered() && !isWithdrawn();
    }

    /** What became of it in the area, in words; nothing while nothing followed. */
    public String becameOf() {
        return actions == 0
                ? ""
                : "%d %s: %d verified, %d to be done or verified"
                        .formatted(actions, actions == 1 ? "action" : "actions", verified, waiting);
    }

    public boolean isAnswered() {
        return response != null;
    }

    /** Whether the area does something about it. */
    public boolean isTakenUp() {
        return response == Response.ACCEPTED || response == Response.PARTLY;
    }
}
