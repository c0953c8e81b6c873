package org.practicereview.workflow.api;

import java.util.List;
import org.practicereview.form.Field;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.OpenTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A task to work on; without questions and draft where the one who asks may only see that it exists.
 *
 * @param task the task
 * @param sends whether completing it sends something out of the partnership
 * @param toRead what to read before answering
 * @param questions what is asked
 * @param draft what is answered so far; send the whole of it to save or to complete
 * @param beside what belongs to it and is kept elsewhere, such as documents
 */
record TaskDetails(
        TaskItem task,
        boolean sends,
        List<ShownFacts> toRead,
        List<Field> questions,
        JsonNode draft,
        List<ShownBeside> beside) {

    /**
     * Something that belongs to the step and is kept elsewhere, for instance its documents.
     *
     * @param name stable
     * @param status how far it is, in a word or two
     * @param path where it is read and changed
     */
    record ShownBeside(String name, String title, String status, String path) {

        static ShownBeside of(Beside beside) {
            return new ShownBeside(beside.name(), beside.title(), beside.status(), beside.api());
        }
    }

    static TaskDetails of(TaskItem item, OpenTask open, List<Beside> beside) {
        return new TaskDetails(
                item,
                open.step().sends(),
                open.toRead().stream()
                        .map(facts -> ShownFacts.of(open.file().reference(), facts))
                        .toList(),
                open.typed().form().fields(),
                open.typed().typed(),
                beside.stream().map(ShownBeside::of).toList());
    }

    static TaskDetails withoutQuestions(TaskItem item) {
        return new TaskDetails(item, false, List.of(), List.of(), JsonNodeFactory.instance.objectNode(), List.of());
    }
}
