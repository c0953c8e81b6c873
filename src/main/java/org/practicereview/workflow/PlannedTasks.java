package org.practicereview.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The planned days of tasks, whichever stage plans them. Asked late: the stages need the engine themselves. */
@Component
public class PlannedTasks {

    private final ObjectProvider<PlannedDays> stages;

    PlannedTasks(ObjectProvider<PlannedDays> stages) {
        this.stages = stages;
    }

    /** The planned days of those of these tasks that are open and planned, by the id of the task. */
    public Map<String, LocalDate> of(List<WorkTask> tasks) {
        List<WorkTask> open = tasks.stream().filter(WorkTask::isOpen).toList();
        Map<String, LocalDate> days = new HashMap<>();
        stages.stream().forEach(stage -> days.putAll(stage.of(open)));
        return days;
    }
}
