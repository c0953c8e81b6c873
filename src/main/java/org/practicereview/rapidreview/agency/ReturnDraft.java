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

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "ReturnDraft[" + version + ", ***]";
    }
}
