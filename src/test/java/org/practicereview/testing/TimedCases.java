package org.practicereview.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.timer.DrawnTimers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases that wait with a timer of the models, by the thousand: each has its row, its deadline and its process, begun
 * where the timer is drawn. What leads there is walked in other tests.
 */
@Component
public class TimedCases {

    private static final List<String> CLEARED = List.of(
            "delete from task_candidate where task_id in (select id from task where case_id in (:cases))",
            "delete from task where case_id in (:cases)",
            "delete from outbox_message where case_id in (:cases)",
            "delete from deadline where case_id in (:cases)",
            "delete from review_candidate where case_id in (:cases)",
            "delete from review where case_id in (:cases)",
            "delete from case_event where case_id in (:cases)",
            "delete from case_file where id in (:cases)");

    private static final String MISSED = """
            select c.reference, e.at_time, e.what from case_event e join case_file c on c.id = e.case_id
            where %s and e.kind in ('deadline-missed', 'relaxed-date-passed') order by e.case_id, e.sequence""";

    private final ExampleCases examples;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient database;
    private final MutableClock clock;

    private final Map<String, Waiting> waiting = new HashMap<>();
    private @Nullable Person recorder;

    TimedCases(
            ExampleCases examples,
            CaseFiles files,
            Deadlines deadlines,
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            JdbcClient database,
            MutableClock clock) {
        this.examples = examples;
        this.files = files;
        this.deadlines = deadlines;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.database = database;
        this.clock = clock;
    }

    /** A timer of a model: the obligation it stands for, and the step it is drawn at. */
    public record Drawn(Obligation obligation, String process, String step) {}

    /** A case waiting with it. */
    public record Waiting(IncidentReference reference, Drawn timer, Deadline deadline) {}

    /** Every timer of the models that stands for days, of copies both. */
    public List<Drawn> drawn() {
        List<Drawn> drawn = new ArrayList<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> DrawnTimers.EVENTS.forEach((obligation, event) -> {
                    var model = repository.getBpmnModelInstance(definition.getId());
                    if (obligation != Obligation.NOTIFY_CHILD_DEATH
                            && model.getModelElementById(event) instanceof BoundaryEvent timer) {
                        drawn.add(new Drawn(
                                obligation,
                                definition.getKey(),
                                timer.getAttachedTo().getId()));
                    }
                }));
        drawn.sort(Comparator.comparing(Drawn::obligation).thenComparing(Drawn::process));
        return drawn;
    }

    /** A case of an incident of today. */
    public CaseFile open() {
        LocalDate today = England.today(clock);
        var facts = new IncidentFacts(
                IncidentFacts.Harm.SERIOUSLY_HARMED,
                IncidentFacts.AbuseOrNeglect.SUSPECTED,
                IncidentFacts.ChildStatus.NEITHER);
        Person by = recorder();
        return examples.in(() -> files.open(
                area(), new Incident("Milltown", today, today, today, facts, "Injuries"), List.of(), by.id()));
    }

    /** Its clock starts and its process stands where the timer is drawn; nothing where today's edition sets no limit. */
    public Optional<Waiting> begin(CaseFile file, Drawn timer, LocalDate countedFrom) {
        LocalDate today = England.today(clock);
        return examples.in(() -> deadlines
                .startIfLimited(file.id(), timer.obligation(), countedFrom, today)
                .map(deadline -> {
                    if (timer.obligation() == Obligation.PUBLISH_REPORT) {
                        decideOnReview(file, today);
                    }
                    String process = runtime.createProcessInstanceByKey(timer.process())
                            .businessKey(file.reference().value())
                            .setVariable(DrawnTimers.MOMENTS.get(timer.obligation()), Date.from(deadline.lapsesAt()))
                            .setVariable("outcome", "LOCAL_REVIEW")
                            .setVariable("publishingRole", Role.PARTNERSHIP_BUSINESS_MANAGER.name())
                            .startBeforeActivity(timer.step())
                            .execute()
                            .getId();
                    Waiting begun = new Waiting(file.reference(), timer, deadline);
                    waiting.put(process, begun);
                    return begun;
                }));
    }

    /** Which of them the engine would run now, of those that fell due after that moment, by its own clock. */
    public Map<Job, Waiting> dueSince(Instant moment) {
        Map<Job, Waiting> due = new HashMap<>();
        management
                .createJobQuery()
                .executable()
                .duedateHigherThan(Date.from(moment))
                .list()
                .forEach(job -> {
                    Waiting found = waiting.get(job.getProcessInstanceId());
                    if (found != null) {
                        due.put(job, found);
                    }
                });
        return due;
    }

    /** Runs the timer as the engine would. */
    public void run(Job timer) {
        management.executeJob(timer.getId());
    }

    /** Whether the case is one of them. */
    public boolean isOurs(IncidentReference reference) {
        return waiting.values().stream().anyMatch(one -> one.reference().equals(reference));
    }

    /** What the timelines say of dates that passed, as "reference, when, what", sorted. */
    public List<String> missed() {
        return database
                .sql(MISSED.formatted("c.lead_area = :area"))
                .param("area", area())
                .query(TimedCases::line)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The same of one case, in the order of its timeline. */
    public List<String> missedOf(IncidentReference reference) {
        return database.sql(MISSED.formatted("c.reference = :reference"))
                .param("reference", reference.value())
                .query(TimedCases::line)
                .list();
    }

    private static String line(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at_time", OffsetDateTime.class).toInstant();
        return "%s, %s, %s".formatted(row.getString("reference"), at, row.getString("what"));
    }

    /** Their processes and rows go, so that nobody has to wade through them. */
    public void clear(Collection<Waiting> over) {
        List<Long> ids = over.stream().map(one -> one.deadline().caseId()).toList();
        List<String> processes = waiting.entrySet().stream()
                .filter(one -> over.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        examples.in(() -> {
            processes.forEach(process -> runtime.deleteProcessInstance(process, "over", true));
            CLEARED.forEach(
                    statement -> database.sql(statement).param("cases", ids).update());
            return processes;
        });
        waiting.keySet().removeAll(processes);
    }

    /** The same of all. */
    public void clear() {
        if (!waiting.isEmpty()) {
            clear(Set.copyOf(waiting.values()));
        }
    }

    private Person recorder() {
        if (recorder == null) {
            recorder = examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);
        }
        return recorder;
    }

    private String area() {
        return Objects.requireNonNull(recorder().grants().get(0).areaCode());
    }

    private void decideOnReview(CaseFile file, LocalDate on) {
        database.sql("insert into review (case_id, kind, decided_on, version) values (:case, 'LOCAL_REVIEW', :on, 0)")
                .param("case", file.id())
                .param("on", on)
                .update();
    }
}
