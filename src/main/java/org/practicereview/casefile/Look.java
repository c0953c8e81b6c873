package org.practicereview.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looked at a part of a case.
 *
 * @param which of several, such as the number of a document; empty where there is one
 */
public record Look(Instant at, UUID person, LookedAt what, String which) {

    /** What was looked at, in words. */
    public String inWords() {
        return which.isEmpty() ? what.label() : what.label() + " " + which;
    }
}
