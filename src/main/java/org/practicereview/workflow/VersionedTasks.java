package org.practicereview.workflow;

import java.util.function.Predicate;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Saves and completes only what the person has seen: whoever comes second, because a colleague or another window saved in
 * between, is told so, and nothing is overwritten.
 */
@Service
@Transactional
public class VersionedTasks {

    private final Tasks tasks;
    private final CaseAccess access;

    VersionedTasks(Tasks tasks, CaseAccess access) {
        this.tasks = tasks;
        this.access = access;
    }

    /**
     * The task to work on; that its case was looked at is noted.
     *
     * @see Tasks#open
     */
    public OpenTask open(Person person, String taskId) {
        return noted(person, tasks.open(person, taskId));
    }

    /**
     * The task of that case to work on; that the case was looked at is noted.
     *
     * @throws NotFound also when the task is one of another case
     * @see Tasks#open
     */
    public OpenTask open(Person person, IncidentReference reference, String taskId) {
        OpenTask open = tasks.open(person, taskId);
        if (!open.task().reference().equals(reference)) {
            throw new NotFound();
        }
        return noted(person, open);
    }

    private OpenTask noted(Person person, OpenTask open) {
        access.noteReading(person, open.file(), LookedAt.TASK, open.step().matter());
        return open;
    }

    /**
     * Keeps what is typed so far.
     *
     * @param seen whether that version is the one the person has seen
     * @throws Stale when it is not
     */
    public TaskVersion save(Person person, String taskId, JsonNode typed, Predicate<TaskVersion> seen) {
        TaskVersion current = require(person, taskId, version -> seen.test(version) || isSaved(person, taskId, typed));
        return new TaskVersion(current.task(), tasks.save(person, taskId, typed, current.draft()), current.reading());
    }

    /** Whether the person has just saved the same: the second of two clicks, or a request sent again. */
    private boolean isSaved(Person person, String taskId, JsonNode typed) {
        OpenTask open = tasks.open(person, taskId);
        OpenTask.SavedSection saved = open.saved().get(Drafts.WHOLE);
        return saved != null
                && saved.by().equals(person.id())
                && open.typed().typed().equals(typed);
    }

    /**
     * Takes the task and keeps what was typed into its page: both, or neither.
     *
     * @throws Stale when somebody saved since; then it is not taken either
     * @see Tasks#claim
     */
    public void claim(Person person, String taskId, JsonNode typed, Predicate<TaskVersion> seen) {
        tasks.claim(person, taskId, false);
        save(person, taskId, typed, seen);
    }

    /**
     * Keeps what was typed into the page of the task and gives it back to the team: both, or neither.
     *
     * @throws Stale when somebody saved since; then it is not given back either
     * @see Tasks#release
     */
    public void release(Person person, String taskId, JsonNode typed, Predicate<TaskVersion> seen) {
        save(person, taskId, typed, seen);
        tasks.release(person, taskId);
    }

    /**
     * Does the step.
     *
     * @param seen whether that version is the one the person has seen
     * @throws Stale when it is not
     */
    public Completed complete(Person person, String taskId, JsonNode typed, Predicate<TaskVersion> seen) {
        return tasks.complete(person, taskId, seen, open -> typed);
    }

    /** Does the step with the draft as it is. */
    public Completed completeDraft(Person person, String taskId, Predicate<TaskVersion> seen) {
        return tasks.complete(person, taskId, seen, open -> open.typed().typed());
    }

    /** Waits for whoever is changing the case, then looks what is there. */
    private TaskVersion require(Person person, String taskId, Predicate<TaskVersion> seen) {
        access.lock(person, tasks.see(person, taskId).reference());
        OpenTask open = tasks.open(person, taskId);
        TaskVersion current = TaskVersion.of(open);
        // that a colleague has taken it is said by the task itself, and says more
        if (!open.task().isColleaguesOf(person.id()) && !seen.test(current)) {
            throw new Stale();
        }
        return current;
    }
}
