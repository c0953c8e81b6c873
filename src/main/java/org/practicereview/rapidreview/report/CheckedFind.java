package org.practicereview.rapidreview.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.notification.anonymity.Find;

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
}
