package org.practicereview.rapidreview.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;

/**
 * Something that was found in a report, and whether it may stay.
 *
 * @param cleared nothing while nobody has said so
 */
public record CheckedFind(Find find, @Nullable Clearance cleared) {

    /** That it may stay, and why. */
    public record Clearance(String reason, UUID by, Instant at) {

        @Override
        public String toString() {
            return "Clearance[***]";
        }
    }

    public boolean isOpen() {
        return cleared == null;
    }

    /**
     * The one with that key, to be cleared.
     *
     * @throws NotFound when none of them has it
     * @throws Conflict when it was cleared already
     */
    public static CheckedFind open(List<CheckedFind> finds, String key) {
        CheckedFind found = finds.stream()
                .filter(one -> one.find().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!found.isOpen()) {
            throw new Conflict("cleared-already", "These words were cleared already.");
        }
        return found;
    }
}
