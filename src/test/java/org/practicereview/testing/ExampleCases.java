package org.practicereview.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes people, cases and work for tests; everything is new each time, so tests do not meet each other. */
@Component
public class ExampleCases {

    private final People people;
    private final Areas areas;
    private final ApiTokens tokens;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExampleCases(
            People people,
            Areas areas,
            ApiTokens tokens,
            CaseFiles files,
            Deadlines deadlines,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.areas = areas;
        this.tokens = tokens;
        this.files = files;
        this.deadlines = deadlines;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An area nobody else uses. */
    public String area() {
        String code = "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        areas.add(new Area(code, "Area " + code));
        return code;
    }

    public Person person(String area, Role... roles) {
        UUID id = UUID.randomUUID();
        List<Grant> grants = List.of(roles).stream()
                .map(role -> new Grant(role, role.needsArea() ? area : null))
                .toList();
        Person person = new Person(id, "person-" + id, "Person " + id.toString().substring(0, 4), "Agency", grants);
        people.add(person);
        return person;
    }

    public String token(Person person) {
        return tokens.create(person.id(), "test", clock.instant().plus(Duration.ofDays(365)), null);
    }

    /** A case that was just recorded, with one child, before any step. */
    public CaseFile recorded(String area) {
        return recorded(area, LocalDate.of(2026, 4, 19), "Example Street 5 %");
    }

    /** The same, of an incident of that day at that place. */
    public CaseFile recorded(String area, LocalDate day, String place) {
        Person recorder = person(area, Role.LOCAL_AUTHORITY_APPROVER);
        Incident incident = new Incident(place, day, day, day, facts(), "A child was seriously harmed.");
        Child child = new Child(1, "Robin", "Example", LocalDate.of(2020, 2, 3));
        return in(() -> files.open(area, incident, List.of(child), recorder.id()));
    }

    /** The same, notified to the Panel. */
    public CaseFile notified(String area) {
        CaseFile file = recorded(area);
        return in(() -> {
            files.notified(file, Route.PANEL, Stage.RAPID_REVIEW_OPEN);
            return files.lock(file.reference());
        });
    }

    public void due(CaseFile file, Obligation obligation, LocalDate startedOn) {
        in(() -> deadlines.start(file.id(), obligation, startedOn));
    }

    /** A row of the task list without a process behind it: enough for lists. */
    public String listedTask(CaseFile file, Obligation obligation, Role... candidates) {
        String id = UUID.randomUUID().toString();
        database.sql("""
                        insert into task (id, case_id, process, step, name, obligation, state, created_at, version)
                        values (:id, :case, 'Example', 'Task_Example', 'Example task', :obligation, 'OPEN', :now, 0)""")
                .params(Map.of(
                        "id", id,
                        "case", file.id(),
                        "obligation", obligation.name(),
                        "now", clock.instant().atOffset(java.time.ZoneOffset.UTC)))
                .update();
        for (Role role : candidates) {
            database.sql("insert into task_candidate (task_id, role, state) values (:id, :role, 'OPEN')")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
        return id;
    }

    public void linkArea(CaseFile file, String area) {
        database.sql("insert into case_area (case_id, area_code) values (:case, :area)")
                .param("case", file.id())
                .param("area", area)
                .update();
    }

    public void letIn(CaseFile file, Person person) {
        in(() -> {
            files.letIn(file, person.id());
            return file;
        });
    }

    public <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static IncidentFacts facts() {
        return new IncidentFacts(
                IncidentFacts.Harm.SERIOUSLY_HARMED,
                IncidentFacts.AbuseOrNeglect.SUSPECTED,
                IncidentFacts.ChildStatus.values()[0]);
    }
}
