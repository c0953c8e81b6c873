package org.practicereview.rapidreview.safety.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.rapidreview.safety.ImmediateAction;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * An immediate safety action, for machines.
 *
 * @param owner who does it
 * @param agency whose return asked for it, nothing where it came otherwise
 * @param note what was done, or why it was not
 * @param version as the ETag has it
 */
@Schema(name = "ImmediateSafetyAction")
record ShownAction(
        int number,
        String what,
        String owner,
        LocalDate dueOn,
        boolean overdue,
        Coded<ImmediateAction.Source> source,
        @Nullable String agency,
        Coded<ImmediateAction.State> state,
        @Nullable String note,
        @Nullable String addedBy,
        OffsetDateTime addedAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt,
        int version,
        Map<String, String> links) {

    static ShownAction of(
            IncidentReference reference, ImmediateAction action, LocalDate today, Map<UUID, String> names) {
        return new ShownAction(
                action.number(),
                action.what(),
                action.owner(),
                action.dueOn(),
                action.isOverdue(today),
                Coded.of(action.source()),
                action.agency(),
                Coded.of(action.state()),
                action.note(),
                names.get(action.addedBy()),
                Moments.of(action.addedAt()),
                names.get(action.endedBy()),
                Optional.ofNullable(action.endedAt()).map(Moments::of).orElse(null),
                action.version(),
                Map.of("self", "/api/v1/cases/" + reference + "/rapid-review/safety-actions/" + action.number()));
    }
}
