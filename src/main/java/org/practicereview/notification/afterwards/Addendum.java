package org.practicereview.notification.afterwards;

import java.time.Instant;
import java.util.UUID;
import org.practicereview.hash.Sha256;

/**
 * What was added to a notification after it was sent.
 *
 * @param number in the order of adding, from 1
 * @param section the part of the notification it belongs to
 * @param text what became known or was corrected; personal data
 * @param by who added it
 */
public record Addendum(int number, AddendumSection section, String text, Instant at, UUID by) {

    /** The seal of its text; it stands in the timeline, whose entries are sealed one by the other. */
    public String hash() {
        return Sha256.of(text);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Addendum " + number;
    }
}
