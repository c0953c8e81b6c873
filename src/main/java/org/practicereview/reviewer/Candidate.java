package org.practicereview.reviewer;

import org.practicereview.guidance.Citation;

/**
 * A reviewer as a candidate for one review.
 *
 * @param place 1 for the first
 * @param suitability what the rule says
 * @param why in a sentence
 * @param citation where it stands
 */
public record Candidate(Reviewer reviewer, int place, Suitability suitability, String why, Citation citation) {

    /** Whether people may choose this candidate, well suited or not: only a conflict of interest stands against it. */
    public boolean canBeChosen() {
        return suitability != Suitability.CONFLICT;
    }

    /** How suitable, best first. */
    public enum Suitability {
        SUITABLE,
        POSSIBLE,
        OVERLOADED,
        NOT_AVAILABLE,
        /** A conflict of interest: refuses an appointment. */
        CONFLICT
    }
}
