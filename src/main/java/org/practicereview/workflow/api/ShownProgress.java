package org.practicereview.workflow.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.picture.Kind;
import org.practicereview.workflow.picture.State;
import org.practicereview.workflow.progress.ProcessProgress;

/**
 * Where a case is in one process, step by step.
 *
 * @param process id of the process
 * @param name its name
 */
record ShownProgress(String process, String name, List<ShownStep> steps) {

    /**
     * A step.
     *
     * @param process the process it is, where it is one of its own
     */
    record ShownStep(
            String id,
            String name,
            Kind kind,
            State state,
            @Nullable String process) {}

    static ShownProgress of(ProcessProgress progress) {
        return new ShownProgress(
                progress.process().id(),
                progress.process().name(),
                progress.steps().stream()
                        .map(step -> new ShownStep(
                                step.id(),
                                step.name(),
                                step.kind(),
                                step.state(),
                                progress.calledBy(step).orElse(null)))
                        .toList());
    }
}
