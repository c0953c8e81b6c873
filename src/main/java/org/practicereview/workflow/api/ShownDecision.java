package org.practicereview.workflow.api;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.view.Decision;
import tools.jackson.databind.JsonNode;

/** What was answered in a step that is done. */
record ShownDecision(
        String task,
        String name,
        String process,
        String step,
        String outcome,
        String byName,
        @Nullable OffsetDateTime at,
        JsonNode answers) {

    static ShownDecision of(Decision decision) {
        return new ShownDecision(
                decision.taskId(),
                decision.name(),
                decision.key().process(),
                decision.key().task(),
                decision.outcome(),
                decision.byName(),
                Moments.of(decision.at()),
                decision.answers());
    }
}
