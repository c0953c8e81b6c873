package org.practicereview.workflow;

import org.practicereview.casefile.IncidentReference;

/**
 * A task that stands in only one of the task list and the engine.
 *
 * @param reference of the case
 * @param task the name of the task
 * @param kind where it is missing
 */
public record TaskDrift(IncidentReference reference, String task, Kind kind) {

    /** In which way a task differs from what the engine knows. */
    public enum Kind {
        /** People see the task, and cannot do it: the engine has no such step open. */
        NO_STEP,
        /** The engine waits for a task that nobody sees. */
        NO_ROW
    }
}
