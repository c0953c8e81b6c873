package org.practicereview.workflow;

import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.springframework.stereotype.Component;

/**
 * Tasks that each candidate does for themselves. In the model they are one task after the other; for a person they are one,
 * which goes on until that person has done it: what others do meanwhile ends no page that is open.
 */
@Component
class TasksOfEach {

    private final TaskList tasks;
    private final UserSteps steps;
    private final CaseAccess access;

    TasksOfEach(TaskList tasks, UserSteps steps, CaseAccess access) {
        this.tasks = tasks;
        this.steps = steps;
        this.access = access;
    }

    /** The task itself, or the one in which it goes on for this person since somebody else has done theirs. */
    WorkTask goingOn(Person person, CaseFile file, WorkTask task) {
        UserStep<?> step = steps.of(task.key());
        boolean isOver = task.isOpen()
                || !step.eachForThemselves()
                || person.id().equals(task.completedBy())
                || !access.mayWork(person, file, task.candidates())
                || step.isDoneBy(file, person);
        return isOver
                ? task
                : tasks.of(task.caseId()).stream()
                        .filter(other -> other.isOpen() && other.key().equals(task.key()))
                        .findFirst()
                        .orElse(task);
    }

    /**
     * Refuses who has done it already.
     *
     * @throws Conflict when only others still have to do it
     */
    void requireStillToDo(Person person, CaseFile file, WorkTask task) {
        if (steps.of(task.key()).isDoneBy(file, person)) {
            throw new Conflict("done-by-you", "You have done this already. It is open for the others only.");
        }
    }
}
