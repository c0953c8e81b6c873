package org.practicereview.rapidreview.agency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an agency sent; never changed.
 *
 * @param version counts what was sent for one request
 * @param sentBy nothing where it came by a link
 * @param afterMeeting whether the meeting had been held
 * @param check what came of reading it, nothing while it waits for that
 */
public record SentReturn(
        int version,
        JsonNode answers,
        @Nullable UUID sentBy,
        Instant sentAt,
        boolean afterMeeting,
        @Nullable Check check) {

    /**
     * That it was accepted or sent back.
     *
     * @param reasons why it was sent back
     */
    public record Check(boolean accepted, @Nullable String reasons, UUID by, Instant at) {}

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "SentReturn[" + version + ", ***]";
    }
}
