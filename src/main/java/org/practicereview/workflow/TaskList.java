package org.practicereview.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of all cases, as rows of our own: what the engine's query cannot filter, sort or page by rights, these can.
 * Listeners of the engine write them in the transaction of the step.
 */
@Repository
public class TaskList {

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    TaskList(JdbcClient database, NamedParameterJdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** The task with that id. It takes as many statements where there is none, so that the time tells nothing. */
    public Optional<WorkTask> find(String id) {
        Optional<WorkTask> found = database.sql(tasks() + "where t.id = :id")
                .param("id", id)
                .query(TaskList::read)
                .optional();
        Set<Role> candidates = candidates(List.of(id)).getOrDefault(id, Set.of());
        return found.map(task -> with(task, candidates));
    }

    /** The case of a task, for whoever has to lock that first. */
    Optional<IncidentReference> caseOf(String id) {
        return database.sql("select c.reference from task t join case_file c on c.id = t.case_id where t.id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(IncidentReference::new);
    }

    /** All tasks of a case, the newest first. */
    public List<WorkTask> of(long caseId) {
        return withCandidates(database.sql(tasks() + "where t.case_id = :case order by t.created_at desc, t.id")
                .param("case", caseId));
    }

    /** Somebody takes the task, or gives it back when nobody is named. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String id, @Nullable UUID person) {
        database.sql("update task set assignee = :person, version = version + 1 where id = :id and state = 'OPEN'")
                .param("person", person)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void opened(String id, IncidentReference reference, StepKey key, String name, @Nullable Obligation obligation) {
        int opened = database.sql("""
                        insert into task (id, case_id, process, step, name, obligation, state, created_at, version)
                        select :id, c.id, :process, :step, :name, :obligation, 'OPEN', :now, 0
                        from case_file c where c.reference = :reference""")
                .param("id", id)
                .param("process", key.process())
                .param("step", key.task())
                .param("name", name)
                .param("obligation", obligation == null ? null : obligation.name(), java.sql.Types.VARCHAR)
                .param("now", now())
                .param("reference", reference.value())
                .update();
        if (opened != 1) {
            throw new IllegalStateException("no case for the task " + id);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void candidates(String id, Collection<Role> roles) {
        MapSqlParameterSource[] candidates = roles.stream()
                .map(role -> new MapSqlParameterSource("id", id).addValue("role", role.name()))
                .toArray(MapSqlParameterSource[]::new);
        // One round trip, however many roles
        int[] added = batches.batchUpdate("""
                insert into task_candidate (task_id, role, state)
                select t.id, :role, t.state from task t where t.id = :id""", candidates);
        if (IntStream.of(added).anyMatch(rows -> rows != 1)) {
            throw new IllegalStateException("no task " + id);
        }
    }

    /** Gives a task to other roles from now on; whoever had taken it has it no more where it is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void givenTo(WorkTask task, Set<Role> roles, boolean takenBack) {
        database.sql("delete from task_candidate where task_id = :id")
                .param("id", task.id())
                .update();
        candidates(task.id(), roles);
        if (takenBack) {
            database.sql("update task set assignee = null, version = version + 1 where id = :id")
                    .param("id", task.id())
                    .update();
        }
    }

    /** It is drawn under another name now; whoever has its page open goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void called(String id, String name) {
        database.sql("update task set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void completed(String id, UUID by, String outcome) {
        database.sql("""
                        update task set state = 'COMPLETED', ended_at = :now, completed_by = :by, outcome = :outcome,
                            version = version + 1
                        where id = :id""")
                .param("now", now())
                .param("by", by)
                .param("outcome", outcome)
                .param("id", id)
                .update();
        sayOfCandidates(id, WorkTask.State.COMPLETED);
    }

    /** Locks the case first, as people do: the timer that takes a task away must not wait for somebody who waits for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cancelled(String id) {
        database.sql("select id from case_file where id = (select case_id from task where id = :id) for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        int cancelled = database.sql(
                        "update task set state = 'CANCELLED', ended_at = :now, version = version + 1 where id = :id and state in ('OPEN', 'HELD')")
                .param("now", now())
                .param("id", id)
                .update();
        if (cancelled > 0) {
            sayOfCandidates(id, WorkTask.State.CANCELLED);
        }
    }

    /** The open tasks of those processes stand still, or come back as they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Collection<String> ids, boolean held) {
        WorkTask.State to = held ? WorkTask.State.HELD : WorkTask.State.OPEN;
        WorkTask.State from = held ? WorkTask.State.OPEN : WorkTask.State.HELD;
        for (String id : ids) {
            int changed = database.sql(
                            "update task set state = :to, version = version + 1 where id = :id and state = :from")
                    .param("to", to.name())
                    .param("from", from.name())
                    .param("id", id)
                    .update();
            if (changed > 0) {
                sayOfCandidates(id, to);
            }
        }
    }

    /** Whoever may do a task says whether it is open, so that the work of a role is found by an index. */
    private void sayOfCandidates(String id, WorkTask.State state) {
        database.sql("update task_candidate set state = :state where task_id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    static String tasks() {
        return "select t.*, c.reference from task t join case_file c on c.id = t.case_id ";
    }

    /** The tasks of that query with those who may do them; two statements, however many tasks. */
    List<WorkTask> withCandidates(JdbcClient.StatementSpec query) {
        return withCandidates(query.query(TaskList::read).list());
    }

    /** These tasks, which were read without them, with those who may do them; one statement. */
    List<WorkTask> withCandidates(List<WorkTask> tasks) {
        if (tasks.isEmpty()) {
            return tasks;
        }
        Map<String, Set<Role>> candidates =
                candidates(tasks.stream().map(WorkTask::id).toList());
        List<WorkTask> complete = new ArrayList<>();
        tasks.forEach(task -> complete.add(with(task, candidates.getOrDefault(task.id(), Set.of()))));
        return complete;
    }

    private Map<String, Set<Role>> candidates(List<String> ids) {
        return database
                .sql("select task_id, role from task_candidate where task_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getString("task_id"), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static WorkTask with(WorkTask task, Set<Role> candidates) {
        return new WorkTask(
                task.id(),
                task.caseId(),
                task.reference(),
                task.key(),
                task.name(),
                task.obligation(),
                task.state(),
                candidates,
                task.assignee(),
                task.createdAt(),
                task.endedAt(),
                task.completedBy(),
                task.outcome(),
                task.version());
    }

    static WorkTask read(ResultSet row, int number) throws SQLException {
        String obligation = row.getString("obligation");
        return new WorkTask(
                row.getString("id"),
                row.getLong("case_id"),
                new IncidentReference(row.getString("reference")),
                new StepKey(row.getString("process"), row.getString("step")),
                row.getString("name"),
                obligation == null ? null : Obligation.valueOf(obligation),
                WorkTask.State.valueOf(row.getString("state")),
                Set.of(),
                row.getObject("assignee", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getObject("completed_by", UUID.class),
                row.getString("outcome"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private OffsetDateTime now() {
        return England.stored(clock.instant());
    }
}
