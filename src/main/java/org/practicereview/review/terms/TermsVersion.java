package org.practicereview.review.terms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;
import org.practicereview.organisation.Role;
import tools.jackson.databind.JsonNode;

/**
 * The terms of reference of a review as they were written at one time.
 *
 * @param number counts the versions of a case, from 1
 * @param terms the answers to {@link Terms}; words about a case
 * @param given what those answered who must approve them, in the order they did
 */
public record TermsVersion(
        long caseId, int number, JsonNode terms, State state, UUID writtenBy, Instant writtenAt, List<Given> given) {

    /** How far a version is. */
    public enum State implements Labelled {
        AWAITING("Waits for approval"),
        APPROVED("Approved"),
        RETURNED("Given back");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * What one of them answered.
     *
     * @param letter to the Secretary of State, of a national review only (P7)
     */
    public record Given(
            Role role,
            UUID by,
            boolean approves,
            @Nullable String words,
            @Nullable String letter,
            Instant at) {}

    public TermsVersion {
        given = List.copyOf(given);
    }

    /** Why they were changed, nothing for the first. */
    public @Nullable String reason() {
        return terms.path(Terms.REASON).asString(null);
    }

    @Override
    public String toString() {
        return "Terms of reference, version " + number;
    }
}
