package org.practicereview.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.FormSection;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person can do with a task: open it, take it, give it back, save what is typed, complete it. */
@Service
@Transactional
public class Tasks {

    /** Looked for where there is no task, so that this takes as long as a task of a case that may not be seen. */
    private static final IncidentReference NEVER_GIVEN = new IncidentReference("SI-0000-0000");

    private final TaskList tasks;
    private final TasksOfEach ofEach;
    private final CaseAccess access;
    private final UserSteps steps;
    private final StepForms forms;
    private final Answering answering;
    private final FormReader reader;
    private final Drafts drafts;
    private final Answers answers;
    private final CaseWorkflow workflow;
    private final Clock clock;

    Tasks(
            TaskList tasks,
            TasksOfEach ofEach,
            CaseAccess access,
            UserSteps steps,
            StepForms forms,
            Answering answering,
            FormReader reader,
            Drafts drafts,
            Answers answers,
            CaseWorkflow workflow,
            Clock clock) {
        this.tasks = tasks;
        this.ofEach = ofEach;
        this.access = access;
        this.steps = steps;
        this.forms = forms;
        this.answering = answering;
        this.reader = reader;
        this.drafts = drafts;
        this.answers = answers;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The task, when the person may see it: its case, and the part of the case it belongs to. */
    @Transactional(readOnly = true)
    public WorkTask see(Person person, String taskId) {
        return seen(person, taskId).task();
    }

    private Seen seen(Person person, String taskId) {
        Optional<WorkTask> found = tasks.find(taskId);
        CaseFile file = access.see(person, found.map(WorkTask::reference).orElse(NEVER_GIVEN));
        WorkTask task = found.orElseThrow(NotFound::new);
        requireReadable(person, file, task);
        return new Seen(ofEach.goingOn(person, file, task), file);
    }

    /** The task to work on, with what is typed so far. */
    @Transactional(readOnly = true)
    public OpenTask open(Person person, String taskId) {
        Seen seen = seen(person, taskId);
        requireWork(person, seen.file(), seen.task());
        return open(person, seen.task(), seen.file());
    }

    private OpenTask open(Person person, WorkTask task, CaseFile file) {
        UserStep<?> step = steps.of(task.key());
        Form form = forms.of(step, file, task.doneBy(person.id()));
        Map<String, Drafts.Draft> saved =
                step.eachForThemselves() ? drafts.of(task.id(), person.id()) : drafts.of(task.id());
        return new OpenTask(
                task,
                task.doneBy(person.id()),
                file,
                step,
                TypedForm.of(form, answering.begun(step, task.key(), file, form, saved)),
                saved.values().stream().mapToInt(Drafts.Draft::version).sum(),
                OpenTask.SavedSection.of(saved),
                step.toRead(file));
    }

    /** The person takes the task; whoever has it already keeps it unless it is taken over on purpose. */
    public WorkTask claim(Person person, String taskId, boolean takeOver) {
        Seen locked = lock(person, taskId);
        if (steps.of(locked.task().key()).eachForThemselves()) {
            throw new Conflict("task-of-each", "Each does this for themselves, so nobody can take it.");
        }
        if (!takeOver) {
            locked.task().requireFree(person.id());
        }
        tasks.assign(taskId, person.id());
        return tasks.find(taskId).orElseThrow();
    }

    /** The person gives the task back to the team. */
    public WorkTask release(Person person, String taskId) {
        Seen locked = lock(person, taskId);
        if (!person.id().equals(locked.task().assignee())) {
            throw new Conflict("task-not-yours", "You do not have this task, so you cannot give it back.");
        }
        tasks.assign(taskId, null);
        return tasks.find(taskId).orElseThrow();
    }

    /**
     * Keeps what is typed so far, right or wrong.
     *
     * @return the version of the draft
     */
    public int save(Person person, String taskId, JsonNode typed, int seenVersion) {
        Seen locked = lock(person, taskId);
        locked.task().requireFree(person.id());
        OpenTask open = open(person, locked.task(), locked.file());
        if (!open.isSectioned()) {
            String name = open.step().eachForThemselves() ? Drafts.ownOf(person.id()) : Drafts.WHOLE;
            return drafts.save(open.task().id(), name, typed, person.id(), seenVersion, Optional.empty());
        }
        if (open.draftVersion() != seenVersion) {
            throw new Stale();
        }
        return seenVersion
                + (int) open.typed().form().sections().stream()
                        .filter(section -> saveIfChanged(person, open, section, typed))
                        .count();
    }

    private boolean saveIfChanged(Person person, OpenTask open, FormSection section, JsonNode typed) {
        JsonNode answers = section.of(typed);
        if (answers.equals(section.of(open.typed().typed()))) {
            return false;
        }
        drafts.save(
                open.task().id(),
                section.name(),
                answers,
                person.id(),
                open.versionOf(section.name()),
                Optional.empty());
        open.step().saved(open.file(), answers);
        return true;
    }

    /**
     * Keeps what is typed into one section, right or wrong. Several people may fill in the sections of one task, also when
     * one of them has taken it.
     *
     * @param entries what its entries are known by, where that is said
     * @return the new version of the section
     * @throws Stale when somebody saved that section in between
     */
    int saveSection(
            Person person,
            String taskId,
            FormSection section,
            JsonNode typed,
            int seenVersion,
            Optional<List<String>> entries) {
        Seen locked = lock(person, taskId);
        JsonNode answers = section.of(typed);
        int version = drafts.save(taskId, section.name(), answers, person.id(), seenVersion, entries);
        steps.of(locked.task().key()).saved(locked.file(), answers);
        return version;
    }

    /**
     * Whether the answers could be given: refuses with everything that is wrong, and changes nothing.
     *
     * @return the answers, with what the step fills in
     */
    @Transactional(readOnly = true)
    public JsonNode check(Person person, String taskId, JsonNode typed) {
        OpenTask open = open(person, taskId);
        answering.requireRight(open.step(), open.file(), open.by(), typed);
        return answering.filledIn(open.step(), open.file(), typed);
    }

    /** What confirming the answers that are saved would do; nothing where they could not be given as they are. */
    @Transactional(readOnly = true)
    public Optional<Confirmation> confirming(OpenTask open) {
        return answering.confirming(
                open.step(), open.file(), open.by(), open.typed().typed());
    }

    /** What is still wrong with the answers that are saved, or missing from them. */
    @Transactional(readOnly = true)
    public List<AnswerError> gaps(OpenTask open) {
        try {
            answering.requireRight(
                    open.step(), open.file(), open.by(), open.typed().typed());
            return List.of();
        } catch (InvalidAnswers incomplete) {
            return incomplete.errors();
        }
    }

    /**
     * Does the step: its rules, its records, its messages and the engine's step in one transaction.
     *
     * @throws Conflict when it was done already, or somebody else has it
     */
    public Completed complete(Person person, String taskId, JsonNode typed) {
        Seen locked = lock(person, taskId);
        locked.task().requireFree(person.id());
        return complete(person, locked, steps.of(locked.task().key()), typed);
    }

    /**
     * Does the step where the person has seen it as it is now.
     *
     * @param seen whether that version is the one the person has seen
     * @param answers the answers, of the task as it is now
     * @throws Stale when it is not
     */
    Completed complete(
            Person person, String taskId, Predicate<TaskVersion> seen, Function<OpenTask, JsonNode> answers) {
        Seen locked = lock(person, taskId);
        locked.task().requireFree(person.id());
        OpenTask open = open(person, locked.task(), locked.file());
        if (!seen.test(TaskVersion.of(open))) {
            throw new Stale();
        }
        return complete(person, locked, open.step(), answers.apply(open));
    }

    private <F extends Record> Completed complete(Person person, Seen locked, UserStep<F> step, JsonNode typed) {
        F form = step.filledIn(locked.file(), answering.read(step, locked.file(), typed));
        WorkTask task = locked.task();
        Outcome outcome = step.complete(new StepContext(locked.file(), task.key(), person, England.today(clock)), form);
        answers.keep(task, reader.write(form), person.id());
        if (step.eachForThemselves()) {
            drafts.discardOwn(task.caseId(), person.id());
        } else {
            drafts.discard(task.id());
        }
        tasks.completed(task.id(), person.id(), outcome.code());
        workflow.complete(task, outcome);
        return new Completed(task.reference(), step.whenDone(outcome), outcome.code());
    }

    private Seen lock(Person person, String taskId) {
        Optional<IncidentReference> reference = tasks.caseOf(taskId);
        CaseFile file = access.lock(person, reference.orElse(NEVER_GIVEN));
        // Only now: whoever had the lock before may have changed the task
        WorkTask locked = tasks.find(taskId).orElseThrow(NotFound::new);
        requireReadable(person, file, locked);
        WorkTask task = ofEach.goingOn(person, file, locked);
        requireWork(person, file, task);
        return new Seen(task, file);
    }

    private void requireReadable(Person person, CaseFile file, WorkTask task) {
        if (!access.readable(person, file).contains(steps.of(task.key()).matter())) {
            throw new NotFound();
        }
    }

    private void requireWork(Person person, CaseFile file, WorkTask task) {
        access.requireWork(person, file, task.candidates());
        task.requireOpen();
        ofEach.requireStillToDo(person, file, task);
    }

    /** A task and its case; where they were locked, until the transaction ends. */
    private record Seen(WorkTask task, CaseFile file) {}
}
