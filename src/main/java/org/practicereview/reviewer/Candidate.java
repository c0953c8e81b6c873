package org.practicereview.reviewer;

import java.util.Comparator;
import java.util.List;
import org.practicereview.form.Labelled;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.ReviewerFinding;

/**
 * A reviewer as a candidate for one review.
 *
 * @param place 1 for the first
 * @param reasons one for each feature
 */
public record Candidate(Reviewer reviewer, int place, List<Reason> reasons) {

    /**
     * What the decision table says of one finding.
     *
     * @param count how many, where the finding is counted
     * @param citation where the rule stands
     */
    public record Reason(
            ReviewerFinding finding, int count, Suitability suitability, int points, String why, Citation citation) {

        /** Feature, what is said of it, and the rule. */
        public String inWords() {
            return finding.label() + ": " + why + " (" + citation.inWords() + ")";
        }
    }

    /** How suitable, as the worst finding says. */
    public Suitability suitability() {
        return decisive().suitability();
    }

    /** The reason that decides how suitable the candidate is. */
    public Reason decisive() {
        return reasons.stream()
                .max(Comparator.comparing(Reason::suitability))
                .orElseThrow(() -> new IllegalStateException("nothing is known of " + reviewer));
    }

    /** The points by which those are placed who are equally suitable. */
    public int points() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    /** Whether a conflict of interest stands against the choice until it is recorded why it is none. */
    public boolean hasConflict() {
        return suitability() == Suitability.CONFLICT;
    }

    /** Whether a national review may take the candidate only where nobody of the pool can be had (regulation 4). */
    public boolean isOutsidePool() {
        return reasons.stream().anyMatch(reason -> reason.finding() == ReviewerFinding.OUTSIDE_POOL);
    }

    /** Whether something stands against the reviewer's time or checks, whatever else is found. */
    public boolean isNotAvailable() {
        return reasons.stream().anyMatch(reason -> reason.suitability() == Suitability.NOT_AVAILABLE);
    }

    /** How suitable, best first. */
    public enum Suitability implements Labelled {
        SUITABLE("Suitable"),
        POSSIBLE("Possible"),
        OVERLOADED("Overloaded"),
        NOT_AVAILABLE("Not available"),
        OUTSIDE_POOL("Not in the Panel's pool"),
        CONFLICT("Conflict of interest");

        private final String label;

        Suitability(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
