package org.practicereview.workflow.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.organisation.People;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.PlannedTasks;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.UserStep;
import org.practicereview.workflow.UserSteps;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Service;

/** The work of one case, open and done, as far as the person may read what it is about. */
@Service
public class CaseTasks {

    private final CaseAccess access;
    private final TaskList tasks;
    private final UserSteps steps;
    private final Answers answers;
    private final People people;
    private final PlannedTasks planned;

    CaseTasks(
            CaseAccess access, TaskList tasks, UserSteps steps, Answers answers, People people, PlannedTasks planned) {
        this.access = access;
        this.tasks = tasks;
        this.steps = steps;
        this.answers = answers;
        this.people = people;
        this.planned = planned;
    }

    /** All of them, the newest first. */
    public List<SeenTask> of(SeenCase seen) {
        List<WorkTask> readable = tasks.of(seen.file().id()).stream()
                .filter(task -> seen.mayRead(steps.of(task.key()).matter()))
                .toList();
        Names names =
                Names.of(people, readable.stream().flatMap(task -> Stream.of(task.assignee(), task.completedBy())));
        Map<String, LocalDate> days = planned.of(readable);
        return readable.stream()
                .map(task -> seen(seen, task, names, days.get(task.id())))
                .toList();
    }

    /** A task of the case, which the person may see. */
    public SeenTask of(SeenCase seen, WorkTask task) {
        Names names = Names.of(people, Stream.of(task.assignee(), task.completedBy()));
        return seen(seen, task, names, planned.of(List.of(task)).get(task.id()));
    }

    /** What was answered in the steps that are done, the newest first; that it was looked at is noted. */
    public List<Decision> decisions(SeenCase seen) {
        List<WorkTask> done = tasks.of(seen.file().id());
        List<Answers.Answered> readable = answers.of(seen.file().id()).stream()
                .filter(answered -> seen.mayRead(steps.of(answered.key()).matter()))
                .toList();
        if (!readable.isEmpty()) {
            access.noteReading(seen.person(), seen.file(), LookedAt.DECISIONS);
        }
        Names names =
                Names.of(people, readable.stream().flatMap(answered -> Stream.of(answered.by(), approver(answered))));
        return readable.stream()
                .map(answered -> decision(seen, answered, task(done, answered), names))
                .toList();
    }

    private SeenTask seen(SeenCase seen, WorkTask task, Names names, @Nullable LocalDate plannedOn) {
        return new SeenTask(
                task,
                task.isOpen()
                        && access.mayWork(seen.person(), seen.file(), task.candidates())
                        && !steps.of(task.key()).isDoneBy(seen.file(), seen.person()),
                names.of(task.assignee()),
                names.of(task.completedBy()),
                running(seen, task),
                plannedOn,
                doneLate(seen, task));
    }

    private static @Nullable Clock running(SeenCase seen, WorkTask task) {
        if (!task.isOpen()) {
            return null;
        }
        return task.runningIn(seen.clocks().stream().map(Clock::deadline).toList()).stream()
                .flatMap(running ->
                        seen.clocks().stream().filter(clock -> clock.deadline().equals(running)))
                .findFirst()
                .orElse(null);
    }

    /** The date that was met late while the task waited. */
    private static @Nullable Clock doneLate(SeenCase seen, WorkTask task) {
        return seen.clocks().stream()
                .filter(clock -> clock.deadline().lateness() != null && task.met(clock.deadline()))
                .findFirst()
                .orElse(null);
    }

    private Decision decision(SeenCase seen, Answers.Answered answered, WorkTask task, Names names) {
        UserStep<?> step = steps.of(answered.key());
        String by = names.of(answered.by());
        return new Decision(
                answered.taskId(),
                answered.key(),
                task.name(),
                task.outcome() == null ? "" : task.outcome(),
                by == null ? "" : by,
                answered.at(),
                readable(step, seen, answered, names),
                answered.answers());
    }

    /** The questions as they were asked; who approved lateness is named though no longer there to be chosen. */
    private static Form readable(UserStep<?> step, SeenCase seen, Answers.Answered answered, Names names) {
        Form form = step.formFor(seen.file());
        UUID approvedBy = approver(answered);
        String name = names.of(approvedBy);
        return approvedBy == null || name == null
                ? form
                : form.offering(MayBeLate.APPROVED_BY, List.of(new Option(approvedBy.toString(), name)));
    }

    /** Who approved that it was late; only an id that was checked is kept. */
    private static @Nullable UUID approver(Answers.Answered answered) {
        String kept = answered.answers().path(MayBeLate.APPROVED_BY).asString("");
        return kept.isEmpty() ? null : UUID.fromString(kept);
    }

    private static WorkTask task(List<WorkTask> tasks, Answers.Answered answered) {
        return tasks.stream()
                .filter(task -> task.id().equals(answered.taskId()))
                .findFirst()
                .orElseThrow();
    }
}
