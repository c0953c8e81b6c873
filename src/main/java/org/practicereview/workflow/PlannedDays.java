package org.practicereview.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A stage that plans by when its steps are to be done, besides the dates that limits set. */
public interface PlannedDays {

    /** The day of each of these open tasks that is planned, by its id; as many statements for many as for one. */
    Map<String, LocalDate> of(List<WorkTask> tasks);
}
