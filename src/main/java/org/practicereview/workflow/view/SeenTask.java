package org.practicereview.workflow.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.WorkTask;

/**
 * A task as one person sees it.
 *
 * @param task the task
 * @param mayWork whether the person may do it, now
 * @param assigneeName who has taken it
 * @param completedByName who did it
 * @param clock the date that runs while it waits
 * @param plannedOn by when it is planned, nothing where no plan is made
 * @param doneLate the date that was met late by it
 */
public record SeenTask(
        WorkTask task,
        boolean mayWork,
        @Nullable String assigneeName,
        @Nullable String completedByName,
        @Nullable Clock clock,
        @Nullable LocalDate plannedOn,
        @Nullable Clock doneLate) {}
