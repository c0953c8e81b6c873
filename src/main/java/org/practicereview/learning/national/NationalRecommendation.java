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
        int version) {

    public boolean isAnswered() {
        return response != null;
    }

    /** Whether the area does something about it. */
    public boolean isTakenUp() {
        return response == Response.ACCEPTED || response == Response.PARTLY;
    }
}
