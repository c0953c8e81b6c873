package org.practicereview.rapidreview.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * An immediate safety action that is followed up (RR1).
 *
 * @param number counts those of a case
 * @param owner who does it
 * @param agency whose return asked for it, nothing where it came otherwise
 * @param note what was done, or why it was not
 * @param addedBy nothing where it came by a link
 * @param version counts its changes
 */
public record ImmediateAction(
        long caseId,
        int number,
        String what,
        String owner,
        LocalDate dueOn,
        Source source,
        @Nullable String agency,
        State state,
        @Nullable String note,
        @Nullable UUID addedBy,
        Instant addedAt,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        int version) {

    /** How far it is. The names are stored and never change. */
    public enum State implements Labelled {
        OPEN("Open"),
        DONE("Done"),
        DROPPED("No longer needed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where it comes from. The names are stored and never change. */
    public enum Source implements Labelled {
        RETURN("Return of an agency"),
        MEETING("Meeting"),
        ADDED("Added by the business manager");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it was to be done before that day, and is not. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "ImmediateAction[" + caseId + ", " + number + ", " + state + ", ***]";
    }
}
