package org.practicereview.workflow.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.view.SeenTask;

/**
 * A task in a list.
 *
 * @param roles who may do it
 * @param mayWork whether the one who asks may do it, now
 * @param assigneeName who has taken it
 * @param due the date that runs while it waits
 * @param plannedOn by when a plan wants it done, nothing where no plan is made
 * @param doneLate the date that was met late by it
 */
record TaskItem(
        String id,
        String reference,
        String name,
        String process,
        String step,
        WorkTask.State state,
        List<Coded<Role>> roles,
        boolean mayWork,
        @Nullable String assigneeName,
        @Nullable Due due,
        @Nullable LocalDate plannedOn,
        @Nullable Due doneLate,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String completedByName,
        @Nullable String outcome,
        Map<String, String> links) {

    static TaskItem of(SeenTask seen) {
        WorkTask task = seen.task();
        return new TaskItem(
                task.id(),
                task.reference().value(),
                task.name(),
                task.key().process(),
                task.key().task(),
                task.state(),
                task.candidates().stream().sorted().map(Coded::of).toList(),
                seen.mayWork(),
                seen.assigneeName(),
                Due.of(task.reference(), seen.clock()),
                seen.plannedOn(),
                Due.of(task.reference(), seen.doneLate()),
                Moments.of(task.createdAt()),
                Moments.of(task.endedAt()),
                seen.completedByName(),
                task.outcome(),
                Links.of(task, seen.mayWork()));
    }
}
