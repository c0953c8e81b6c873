package org.practicereview.review.national.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the Panel recommended to lead a national review (P8).
 *
 * @param number counts those of a review
 * @param confirmed whether the Secretary of State confirmed, nothing before
 * @param endedAt when it ended, nothing while it lasts
 */
public record LeadReviewer(
        int review,
        int number,
        UUID person,
        String name,
        String reasons,
        @Nullable String outsidePoolFinding,
        Instant recommendedAt,
        @Nullable Boolean confirmed,
        @Nullable LocalDate decidedOn,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /** Whether nobody else can be recommended while it lasts. */
    public boolean isCurrent() {
        return endedAt == null && !Boolean.FALSE.equals(confirmed);
    }

    public boolean isConfirmed() {
        return isCurrent() && Boolean.TRUE.equals(confirmed);
    }

    /** How far it is, in words. */
    public String state() {
        return endedAt != null
                ? "Ended"
                : confirmed == null ? "Recommended" : confirmed ? "Confirmed" : "Not confirmed";
    }

    @Override
    public String toString() {
        return "LeadReviewer[" + review + ", " + number + ", ***]";
    }
}
