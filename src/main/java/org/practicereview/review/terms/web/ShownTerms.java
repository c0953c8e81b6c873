package org.practicereview.review.terms.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.review.terms.TermsVersion;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import tools.jackson.databind.JsonNode;

/**
 * A version of the terms of reference, for machines.
 *
 * @param terms as they were written; {@code reason} says why they were changed
 * @param approvals what those answered who must approve them
 */
@Schema(name = "TermsOfReference")
record ShownTerms(
        int number,
        Coded<TermsVersion.State> state,
        JsonNode terms,
        @Nullable String writtenBy,
        OffsetDateTime writtenAt,
        List<Answered> approvals,
        Map<String, String> links) {

    /** What one of them answered. */
    @Schema(name = "TermsApproval")
    record Answered(
            Coded<Role> role,
            @Nullable String by,
            boolean approves,
            @Nullable String comments,
            @Nullable String letter,
            OffsetDateTime at) {}

    static ShownTerms of(IncidentReference reference, TermsVersion version, Map<UUID, String> names) {
        return new ShownTerms(
                version.number(),
                Coded.of(version.state()),
                version.terms(),
                names.get(version.writtenBy()),
                Moments.of(version.writtenAt()),
                version.given().stream()
                        .map(given -> new Answered(
                                Coded.of(given.role()),
                                names.get(given.by()),
                                given.approves(),
                                given.words(),
                                given.letter(),
                                Moments.of(given.at())))
                        .toList(),
                Map.of("self", "/api/v1/cases/" + reference + "/review/terms/" + version.number()));
    }
}
