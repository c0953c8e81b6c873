package org.practicereview.workflow;

/**
 * What somebody has seen of a task before changing it.
 *
 * @param task rises with everything that happens to the task
 * @param draft rises with every draft that is saved, 0 while there is none
 * @param reading what there was to read before something is sent ({@link Reading}); empty where nothing is sent
 */
public record TaskVersion(int task, int draft, String reading) {

    public static TaskVersion of(OpenTask open) {
        return new TaskVersion(
                open.task().version(), open.draftVersion(), open.step().sends() ? Reading.of(open.toRead()) : "");
    }
}
