package org.practicereview.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.casefile.WorkableTasks;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks a person may do: the most urgent first, then the oldest. */
@Repository
public class WorkList {

    private static final String DUE_ON = """
            (select min(d.due_on) from deadline d where d.case_id = t.case_id
                and d.obligation = t.obligation and d.met_at is null and d.cancelled_at is null) as due_on""";

    private static final String COUNTS = "count(case when " + View.MINE.condition + " then 1 end) over () as mine, "
            + "count(case when " + View.TEAM.condition + " then 1 end) over () as team";

    /** Of all tasks of both views those of {@link Counts#usual}. */
    private static final String USUAL = "(t.mine = 0 or " + View.MINE.condition + ")";

    private final JdbcClient database;
    private final CaseAccess access;
    private final TaskList tasks;
    private final Deadlines deadlines;
    private final People people;
    private final PlannedTasks planned;

    WorkList(
            JdbcClient database,
            CaseAccess access,
            TaskList tasks,
            Deadlines deadlines,
            People people,
            PlannedTasks planned) {
        this.database = database;
        this.access = access;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.people = people;
        this.planned = planned;
    }

    /** Whose tasks are listed. */
    public enum View {
        /** Those the person has taken. */
        MINE("t.assignee = :me"),
        /** Those nobody has taken, and those of colleagues. */
        TEAM("(t.assignee is null or t.assignee <> :me)");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** How many tasks each view has. */
    public record Counts(int mine, int team) {

        public int of(View view) {
            return view == View.MINE ? mine : team;
        }

        /** Whoever has taken nothing yet looks for something to take. */
        View usual() {
            return mine == 0 && team > 0 ? View.TEAM : View.MINE;
        }
    }

    public Counts counts(Person person) {
        return database.sql("select count(case when " + View.MINE.condition + " then 1 end) as mine, count(case when "
                        + View.TEAM.condition + " then 1 end) as team from (" + workable(person, "t.assignee", "1 = 1")
                        + ") t")
                .params(parameters(person))
                .query(Counts.class)
                .single();
    }

    /**
     * A page of a view, and how many tasks each has.
     *
     * @param view which is shown: the one that was asked for or, when none was, those of the team where the person has taken none
     */
    public record Listed(View view, Counts counts, PageOf<WorkItem> page) {}

    /**
     * One page of the work of that person. It takes as many statements however many tasks there are; one less than for
     * an empty page, whose tasks are counted by themselves.
     */
    public Listed page(Person person, @Nullable View chosen, int number, int size) {
        List<Counted> rows = database.sql("select t.* from (select t.*, " + COUNTS + " from ("
                        + workable(person, "t.*, c.reference, " + DUE_ON, "1 = 1") + ") t) t where "
                        + (chosen == null ? USUAL : chosen.condition)
                        + " order by due_on nulls last, created_at, id offset :offset rows fetch next :size rows only")
                .params(parameters(person))
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query((row, at) ->
                        new Counted(TaskList.read(row, at), new Counts(row.getInt("mine"), row.getInt("team"))))
                .list();
        Counts counts = rows.isEmpty() ? counts(person) : rows.get(0).counts();
        View view = chosen == null ? counts.usual() : chosen;
        List<WorkTask> found =
                tasks.withCandidates(rows.stream().map(Counted::task).toList());
        return new Listed(view, counts, new PageOf<>(items(found), number, size, counts.of(view)));
    }

    /** A task, and how many there are in each view. */
    private record Counted(WorkTask task, Counts counts) {}

    /** The open tasks of the person that are planned for a day, with it; at most so many tasks are looked at. */
    public Map<WorkTask, LocalDate> planned(Person person, int most) {
        List<WorkTask> found = tasks.withCandidates(database.sql(workable(person, "t.*, c.reference", "1 = 1")
                        + " order by created_at, id fetch first :most rows only")
                .params(parameters(person))
                .param("most", most));
        Map<String, LocalDate> days = planned.of(found);
        Map<WorkTask, LocalDate> tasksWithDays = new LinkedHashMap<>();
        found.stream()
                .filter(task -> days.containsKey(task.id()))
                .forEach(task -> tasksWithDays.put(task, days.get(task.id())));
        return tasksWithDays;
    }

    private String workable(Person person, String columns, String more) {
        return access.visibleTo(person)
                .select(
                        "select " + columns + " from task t join case_file c on c.id = t.case_id",
                        "t.state = 'OPEN' and " + access.workableBy(person).condition() + " and " + more);
    }

    private Map<String, Object> parameters(Person person) {
        VisibleCases visible = access.visibleTo(person);
        WorkableTasks workable = access.workableBy(person);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.putAll(workable.parameters());
        parameters.put("me", person.id());
        return parameters;
    }

    private List<WorkItem> items(List<WorkTask> found) {
        List<Long> caseIds = found.stream().map(WorkTask::caseId).distinct().toList();
        Map<Long, CaseLine> cases = cases(caseIds);
        Map<Long, List<Deadline>> open = deadlines.of(caseIds).stream()
                .filter(Deadline::isOpen)
                .collect(Collectors.groupingBy(Deadline::caseId));
        Map<UUID, String> names = people.names(found.stream()
                .map(WorkTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, LocalDate> days = planned.of(found);
        return found.stream()
                .map(task -> item(
                        task,
                        cases.get(task.caseId()),
                        open.getOrDefault(task.caseId(), List.of()),
                        days.get(task.id()),
                        names))
                .toList();
    }

    private static WorkItem item(
            WorkTask task, CaseLine line, List<Deadline> open, @Nullable LocalDate plannedOn, Map<UUID, String> names) {
        return new WorkItem(
                task,
                line.area(),
                Stage.valueOf(line.stage()),
                task.runningIn(open).orElse(null),
                plannedOn,
                task.assignee() == null ? null : names.get(task.assignee()));
    }

    private Map<Long, CaseLine> cases(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("""
                                select c.id, c.stage, a.name as area from case_file c
                                join area a on a.code = c.lead_area where c.id in (:ids)""").param("ids", ids).query(CaseLine.class).list().stream()
                        .collect(Collectors.toMap(CaseLine::id, Function.identity()));
    }

    /** What a list says about the case of a task. */
    record CaseLine(long id, String stage, String area) {}
}
