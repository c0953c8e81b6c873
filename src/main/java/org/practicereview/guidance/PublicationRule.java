package org.practicereview.guidance;

import java.util.List;
import org.practicereview.form.Labelled;

/**
 * How a report is published.
 *
 * @param completion the limit for being done
 * @param advanceCopies the limit for copies before publication
 * @param availability the limit for staying available
 * @param nonWorkingDay whether it may be published on a weekend or a bank holiday
 * @param insteadOfReport what may be published in its place
 */
public record PublicationRule(
        Publish publish,
        Obligation completion,
        Obligation advanceCopies,
        Obligation availability,
        NonWorkingDay nonWorkingDay,
        List<Replacement> insteadOfReport,
        Citation citation) {

    /** Whether a report has to be published. */
    public enum Publish implements Labelled {
        UNLESS_INAPPROPRIATE("Publish unless that is inappropriate"),
        IN_FULL("Publish in full");

        private final String label;

        Publish(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether a report may be published on a day that is no working day. */
    public enum NonWorkingDay {
        ALLOWED,
        NOT_ALLOWED
    }

    /** What may stand in place of a report (A3, L10, S13). */
    public enum Replacement implements Labelled {
        INFORMATION_ON_IMPROVEMENTS("Information on the improvements"),
        ANONYMOUS_IN_NATIONAL_REPOSITORY("The report without names in the national repository"),
        SUMMARY_ONLY("A summary only"),
        NOTHING("Nothing, as the national panel agreed");

        private final String label;

        Replacement(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
