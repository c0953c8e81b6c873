package org.practicereview.review;

import java.util.List;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Component;

/** No report is accepted before child, family and practitioners were heard, or a reason recorded why not (L7). */
@Component
public class HeardBeforehand {

    private static final List<Set<StepKey>> HEARING = List.of(ReviewModel.HEAR_FAMILY, ReviewModel.HEAR_PRACTITIONERS);

    private final TaskList tasks;

    HeardBeforehand(TaskList tasks) {
        this.tasks = tasks;
    }

    /**
     * Refuses while a step in which they are heard waits.
     *
     * @throws RuleRefusal naming what waits
     */
    public void require(CaseFile file) {
        tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && HEARING.stream().anyMatch(step -> step.contains(task.key())))
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
