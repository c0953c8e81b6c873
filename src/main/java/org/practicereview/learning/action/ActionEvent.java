package org.practicereview.learning.action;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * Something that happened to an action.
 *
 * @param words of whoever did it; nothing where none are asked
 * @param change what of its day and owner was changed
 */
public record ActionEvent(Kind kind, @Nullable String words, ActionChange change, UUID by, Instant at) {

    /** The accounts that this event names. */
    public Stream<UUID> people() {
        return Stream.of(by, change.accountFrom(), change.accountTo()).filter(Objects::nonNull);
    }

    /** What happened. The names are stored and never change. */
    public enum Kind implements Labelled {
        ADDED("Added", "added"),
        CHANGED("Changed", "changed"),
        DONE("Done", "done"),
        VERIFIED("Verified", "verified"),
        REOPENED("Reopened", "reopened"),
        HANDED_OVER("Handed over", "handed-over");

        private final String label;
        private final String inTimeline;

        Kind(String label, String inTimeline) {
            this.label = label;
            this.inTimeline = inTimeline;
        }

        @Override
        public String label() {
            return label;
        }

        /** The kind of the entry in the timeline of the case. */
        String inTimeline() {
            return "learning-action-" + inTimeline;
        }
    }
}
