package org.practicereview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * That somebody was chosen to lead a review.
 *
 * @param number 1 for the first of the review
 * @param conflictReason why a conflict of interest that was found is none, nothing where none was found
 * @param unavailableReason why it does not matter that the reviewer was marked as not available, nothing where none was
 * @param outsidePoolFinding that nobody of the Panel's pool is available or suitable, nothing where it was not needed
 * @param confirmedOn when the Secretary of State confirmed it, nothing for a local review
 * @param confirmedWords what was said with it
 * @param assignedAt since when the reviewer is appointed, nothing before
 * @param declaredAt when the reviewer declared to have no conflict of interest; the case is closed to the reviewer before
 * @param endedAt when it ended, nothing while it lasts
 * @param endDecidedOn when it was decided to remove the reviewer, or not to confirm, nothing where it ended otherwise
 */
public record Appointment(
        long caseId,
        int number,
        UUID person,
        Instant proposedAt,
        @Nullable UUID proposedBy,
        @Nullable String conflictReason,
        @Nullable String unavailableReason,
        @Nullable String outsidePoolFinding,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedWords,
        @Nullable Instant assignedAt,
        @Nullable Instant declaredAt,
        @Nullable Instant endedAt,
        @Nullable End end,
        @Nullable String endReason,
        @Nullable LocalDate endDecidedOn) {

    /** How an appointment ended before its review did. */
    public enum End implements Labelled {
        REMOVED("Removed"),
        RESIGNED("Resigned"),
        CONFLICT_DECLARED("Declared a conflict of interest"),
        NOT_CONFIRMED("Not confirmed by the Secretary of State"),
        REPLACED("Somebody else was chosen");

        private final String label;

        End(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether it waits for the reviewer to declare conflicts of interest. */
    public boolean awaitsDeclaration() {
        return assignedAt != null && declaredAt == null && endedAt == null;
    }

    /**
     * This appointment for those who do not commission the review: what was said of a reviewer is not told to the next
     * one.
     */
    Appointment withoutReasons() {
        return new Appointment(
                caseId,
                number,
                person,
                proposedAt,
                proposedBy,
                null,
                null,
                null,
                confirmedOn,
                null,
                assignedAt,
                declaredAt,
                endedAt,
                end,
                null,
                endDecidedOn);
    }

    @Override
    public String toString() {
        return "Appointment " + number + " of case " + caseId;
    }
}
