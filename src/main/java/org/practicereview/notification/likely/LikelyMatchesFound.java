package org.practicereview.notification.likely;

import org.practicereview.refusal.Refusal;

/** There are cases that may be the same incident, and nobody has said that they were looked at. */
public final class LikelyMatchesFound extends Refusal {

    public LikelyMatchesFound() {
        super(
                Kind.CONFLICT,
                "likely-matches",
                "There are cases that may be the same incident. Look at them at /api/v1/incidents/matches. Send this again"
                        + " with matches-seen=true if it is another incident.");
    }
}
