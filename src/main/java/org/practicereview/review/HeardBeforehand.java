package org.practicereview.review;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Component;

/** No report is accepted before child, family and practitioners were heard, or a reason recorded why not (L7). */
@Component
public class HeardBeforehand {

    private static final List<String> HEARING = List.of("Task_HearFamily", "Task_HearPractitioners");

    private final TaskList tasks;

    HeardBeforehand(TaskList tasks) {
        this.tasks = tasks;
    }

    /**
     * Refuses while one of them waits.
     *
     * @throws RuleRefusal naming what waits
     */
    public void require(CaseFile file) {
        tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && HEARING.contains(task.key().task()))
                .map(WorkTask::name)
                .sorted()
                .findFirst()
                .ifPresent(waiting -> {
                    throw new RuleRefusal(
                            "not-heard",
                            "The report cannot be accepted before \"%s\" is done. Record what was heard, or why nobody was."
                                    .formatted(waiting));
                });
    }
}
