package org.practicereview.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;

/**
 * A piece of work that waits for a person, or did.
 *
 * @param id stable and public
 * @param caseId the case
 * @param reference its public name
 * @param key which step of which process
 * @param name as the model names it; no personal data
 * @param obligation the date that runs while it waits
 * @param candidates the roles that may do it
 * @param assignee who has taken it
 * @param outcome what came of it
 * @param version rises with every change
 */
public record WorkTask(
        String id,
        long caseId,
        IncidentReference reference,
        StepKey key,
        String name,
        @Nullable Obligation obligation,
        State state,
        Set<Role> candidates,
        @Nullable UUID assignee,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable UUID completedBy,
        @Nullable String outcome,
        int version) {

    /** Where a task is. */
    public enum State {
        OPEN,
        COMPLETED,
        /** It stands still with its process and comes back as it was. */
        HELD,
        /** It fell away without being done. */
        CANCELLED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /**
     * Refuses what nobody can do now.
     *
     * @throws Conflict when it was done, fell away or stands still
     */
    void requireOpen() {
        if (state == State.HELD) {
            throw new Conflict(
                    "task-held", "A national review has taken over the local one: this stands still until it goes on.");
        }
        if (!isOpen()) {
            throw new Conflict(
                    "task-ended", "This has been done already, perhaps by a colleague. Nothing was changed.");
        }
    }

    /** Who does it: whoever has taken it, else that person. */
    public UUID doneBy(UUID person) {
        return assignee == null ? person : assignee;
    }

    /** Whether somebody else than that person has taken it. */
    public boolean isColleaguesOf(UUID person) {
        return !doneBy(person).equals(person);
    }

    /**
     * Leaves it to whoever has taken it.
     *
     * @throws Conflict when that is somebody else
     */
    void requireFree(UUID person) {
        if (isColleaguesOf(person)) {
            throw taken();
        }
    }

    /** The refusal that whoever comes second gets. */
    public static Conflict taken() {
        return new Conflict("task-taken", "A colleague has taken this task. Nothing was changed.");
    }

    /** Whether that deadline was met by doing this. */
    public boolean met(Deadline deadline) {
        return state == State.COMPLETED
                && deadline.obligation() == obligation
                && deadline.metAt() != null
                && endedAt != null
                && !deadline.metAt().isBefore(createdAt)
                && !deadline.metAt().isAfter(endedAt);
    }

    /** Which of the deadlines of its case runs while it waits: the earliest open one of its obligation. */
    public Optional<Deadline> runningIn(Collection<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.isOpen() && deadline.obligation() == obligation)
                .min(Comparator.comparing(Deadline::dueOn));
    }
}
