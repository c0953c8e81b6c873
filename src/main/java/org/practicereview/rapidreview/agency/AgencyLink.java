package org.practicereview.rapidreview.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one request is answered once.
 *
 * @param openings how often somebody opened it, also in vain
 */
public record AgencyLink(
        long caseId,
        int number,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        int openings) {

    /** Whether it would open something at that moment. */
    public boolean opensAt(Instant now) {
        return revokedAt == null && usedAt == null && expiresAt.isAfter(now);
    }
}
