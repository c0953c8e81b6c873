package org.practicereview.rapidreview.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an agency has typed so far.
 *
 * @param version counts the savings; 0 before the first
 */
public record ReturnDraft(JsonNode answers, @Nullable Instant savedAt, int version) {

    /** Holds data of people. */
    @Override
    public String toString() {
        return "ReturnDraft[" + version + ", ***]";
    }
}
