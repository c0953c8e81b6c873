package org.practicereview.workflow.api;

import java.util.List;
import org.practicereview.form.Field;
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
 */
record TaskDetails(TaskItem task, boolean sends, List<ShownFacts> toRead, List<Field> questions, JsonNode draft) {

    static TaskDetails of(TaskItem item, OpenTask open) {
        return new TaskDetails(
                item,
                open.step().sends(),
                open.toRead().stream()
                        .map(facts -> ShownFacts.of(open.file().reference(), facts))
                        .toList(),
                open.typed().form().fields(),
                open.typed().typed());
    }

    static TaskDetails withoutQuestions(TaskItem item) {
        return new TaskDetails(item, false, List.of(), List.of(), JsonNodeFactory.instance.objectNode());
    }
}
