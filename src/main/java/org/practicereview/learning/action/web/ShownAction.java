package org.practicereview.learning.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.workflow.api.Coded;

/**
 * What is done about a recommendation, for machines.
 *
 * @param number of all actions
 * @param reference of the case, nothing where a national review recommended it
 * @param nationalReview the number of that review
 * @param recommendation its number in the case or the national review
 * @param theme of the recommendation, its code
 * @param owner who does it
 * @param document the document of the case that shows it
 * @param version as the ETag has it
 */
@Schema(name = "LearningAction")
record ShownAction(
        long number,
        @Nullable String reference,
        @Nullable Integer nationalReview,
        String area,
        int recommendation,
        String theme,
        String what,
        String owner,
        LocalDate dueOn,
        boolean overdue,
        Coded<LearningAction.State> state,
        @Nullable String evidence,
        @Nullable Integer document,
        @Nullable String effect,
        @Nullable String handedTo,
        int version,
        Map<String, String> links) {

    static ShownAction of(LearningAction action, LocalDate today) {
        return new ShownAction(
                action.id(),
                Optional.ofNullable(action.reference())
                        .map(IncidentReference::value)
                        .orElse(null),
                action.nationalReview(),
                action.area(),
                action.recommendation(),
                action.theme(),
                action.what(),
                action.owner(),
                action.dueOn(),
                action.isOverdue(today),
                Coded.of(action.state()),
                action.evidence(),
                action.document(),
                action.effect(),
                action.handedTo(),
                action.version(),
                Map.of(
                        "self",
                        path(action.id()),
                        "from",
                        "/api/v1" + action.fromPath() + (action.reference() == null ? "" : "/recommendations")));
    }

    static String path(long number) {
        return "/api/v1/learning/actions/" + number;
    }
}
