package org.practicereview.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;

/**
 * A task on somebody's list.
 *
 * @param task the task
 * @param leadArea the area that leads its case, as people write it
 * @param stage where its case is
 * @param deadline the open date that runs while it waits, nothing where none does
 * @param plannedOn by when it is planned, nothing where no plan is made
 * @param assigneeName who has taken it, in words
 */
public record WorkItem(
        WorkTask task,
        String leadArea,
        Stage stage,
        @Nullable Deadline deadline,
        @Nullable LocalDate plannedOn,
        @Nullable String assigneeName) {}
