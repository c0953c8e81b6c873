package org.practicereview.workflow.api;

import java.util.Map;
import org.practicereview.workflow.Completed;

/**
 * A step that has been done.
 *
 * @param reference in which case
 * @param outcome what came of it
 * @param message what to say about it
 */
record Completion(String reference, String outcome, String message, Map<String, String> links) {

    static Completion of(Completed completed) {
        return new Completion(
                completed.reference().value(),
                completed.outcome(),
                completed.whenDone(),
                Links.of(completed.reference()));
    }
}
