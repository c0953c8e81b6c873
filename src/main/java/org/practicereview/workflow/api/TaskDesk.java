package org.practicereview.workflow.api;

import org.practicereview.organisation.Person;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.TaskVersion;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.VersionedTasks;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseTasks;
import org.practicereview.workflow.view.SeenTask;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a task as the one who asks may see it: with its questions to whoever may do it, without to others. */
@Component
class TaskDesk {

    private final Tasks tasks;
    private final VersionedTasks versioned;
    private final CaseReader cases;
    private final CaseTasks caseTasks;

    TaskDesk(Tasks tasks, VersionedTasks versioned, CaseReader cases, CaseTasks caseTasks) {
        this.tasks = tasks;
        this.versioned = versioned;
        this.cases = cases;
        this.caseTasks = caseTasks;
    }

    ResponseEntity<TaskDetails> show(Person person, String id) {
        WorkTask task = tasks.see(person, id);
        SeenTask seen = caseTasks.of(cases.see(person, task.reference()), task);
        TaskItem item = TaskItem.of(seen);
        if (!seen.mayWork()) {
            return answer(new TaskVersion(task.version(), 0, ""), TaskDetails.withoutQuestions(item));
        }
        OpenTask open = versioned.open(person, id);
        return answer(
                TaskVersion.of(open), TaskDetails.of(item, open, open.step().beside(open.file(), person)));
    }

    private static ResponseEntity<TaskDetails> answer(TaskVersion version, TaskDetails details) {
        return ResponseEntity.ok().eTag(TaskETag.of(version)).body(details);
    }
}
