package org.practicereview.administration.stuckwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.practicereview.web.SecurityLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StuckWorkPagesTest {

    private static final String PAGE = "/administration/stuck-work";
    private static final String API = "/api/v1/administration/stuck-work";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Person administrator;
    private Visitor visitor;

    @BeforeEach
    void anAdministratorSignsIn() {
        administrator = administrators.administrator();
        visitor = administrators.signedIn(administrator, port);
    }

    @Test
    void a_step_the_engine_has_given_up_is_listed_and_tried_again() {
        try (var example = ExampleProcess.deploy(
                repository,
                ExampleProcess.model(steps -> steps.serviceTask("Task_SendReminder")
                        .camundaAsyncBefore()
                        .camundaDelegateExpression("${aDelegateNobodyHasWritten}")))) {
            String stuck = givenUp("SI-2026-9101");
            visitor.get(PAGE).then().body(containsString("Send reminder"), containsString("SI-2026-9101"));
            administrators.asMachine(administrator, port).get(API).then().body("steps.id", hasItem(stuck));

            visitor.post(PAGE, "step", stuck).then().statusCode(302);

            assertThat(job("SI-2026-9101").getRetries()).isOne();
            visitor.get(PAGE).then().body(containsString("tried again now"), not(containsString("SI-2026-9101")));
            visitor.post(PAGE, "step", stuck);
            visitor.get(PAGE).then().body(containsString("This does not stand still any more."));
            assertThat(logged("SI-2026-9101")).isEqualTo("STEP_RETRIED");

            String another = givenUp("SI-2026-9102");
            var machine = administrators.asMachine(administrator, port);
            machine.post(API + "/steps/" + another + "/retry").then().statusCode(204);
            machine.post(API + "/steps/" + another + "/retry").then().statusCode(404);
            assertThat(job("SI-2026-9102").getRetries()).isOne();
        }
    }

    @Test
    void a_case_under_an_earlier_model_is_listed_and_moved_where_that_is_safe() {
        var machine = administrators.asMachine(administrator, port);
        IncidentReference reference = walk.recorded();
        String left = "left.find { it.reference == '%s' }.".formatted(reference.value());
        try (var first =
                ExampleProcess.deploy(repository, ExampleProcess.model(steps -> steps.userTask("Task_ReadReport")))) {
            runtime.startProcessInstanceByKey(ExampleProcess.KEY, reference.value());
            try (var other = ExampleProcess.deploy(
                    repository, ExampleProcess.model(steps -> steps.userTask("Task_BurnReport")))) {
                machine.get(API).then().body("earlierModels.model", hasItem(ExampleProcess.KEY));
                machine.post(API + "/models")
                        .then()
                        .statusCode(200)
                        .body(left + "version", equalTo(1), left + "newest", equalTo(2))
                        .body(left + "reason", containsString("Task_ReadReport"));
                visitor.get(PAGE).then().body(containsString("version 1 of 2: 1 case"));
                visitor.post(PAGE + "/models").then().statusCode(302);
                visitor.get(PAGE)
                        .then()
                        .body(containsString("These were not moved"), containsString(reference.value()));
                try (var again = ExampleProcess.deploy(
                        repository,
                        ExampleProcess.model(
                                steps -> steps.userTask("Task_ReadReport").userTask("Task_KeepReport")))) {
                    visitor.post(PAGE + "/models").then().statusCode(302);

                    machine.get(API).then().body("earlierModels.model", not(hasItem(ExampleProcess.KEY)));
                    visitor.get(PAGE).then().body(containsString("1 moved, "));
                    assertThat(logged("models")).isEqualTo("CASES_MOVED");
                }
            }
        }
    }

    @Test
    void a_message_that_did_not_leave_is_listed_and_sent_with_the_next_round() {
        CaseFile file = examples.recorded(examples.area());
        UUID fresh = message(file, 0, "fresh");
        UUID failed = message(file, 2, "failed");
        visitor.get(PAGE)
                .then()
                .body(
                        containsString("A report was published"),
                        containsString(file.reference().value()))
                .body(containsString(failed.toString()), not(containsString(fresh.toString())));
        var machine = administrators.asMachine(administrator, port);
        machine.get(API).then().body("messages.find { it.id == '" + failed + "' }.attempts", equalTo(2));

        try (SecurityLines log = new SecurityLines()) {
            visitor.post(PAGE, "message", failed.toString()).then().statusCode(302);

            assertThat(log.all()).anyMatch(line -> line.endsWith(" act=MESSAGE_RETRIED subject=-"));
        }
        assertThat(nextTry(failed)).isEqualTo(clock.instant().atOffset(ZoneOffset.UTC));
        assertThat(logged(file.reference().value())).isEqualTo("MESSAGE_RETRIED");
        OffsetDateTime before = nextTry(fresh);
        machine.post(API + "/messages/" + failed + "/retry").then().statusCode(204);
        machine.post(API + "/messages/" + fresh + "/retry").then().statusCode(404);
        assertThat(nextTry(fresh)).isEqualTo(before);
        database.sql("delete from outbox_message where case_id = :case")
                .param("case", file.id())
                .update();
    }

    @Test
    void dates_and_tasks_are_compared_when_an_administrator_asks() {
        IncidentReference reference = walk.recorded();
        String task = database.sql("""
                        select t.id from task t join case_file c on c.id = t.case_id
                        where c.reference = :reference and t.state = 'OPEN' and t.name = 'Decide whether to notify'""")
                .param("reference", reference.value())
                .query(String.class)
                .single();
        var machine = administrators.asMachine(administrator, port);
        machine.post(API + "/agreement")
                .then()
                .statusCode(200)
                .body("disagreements.reference", not(hasItem(reference.value())));

        setState(task, "CANCELLED");

        String found = "disagreements.find { it.reference == '" + reference.value() + "' }";
        machine.post(API + "/agreement")
                .then()
                .statusCode(200)
                .body(found + ".kind", equalTo("NO_ROW"))
                .body(found + ".subject", equalTo("Decide whether to notify"));
        visitor.get(PAGE);
        visitor.post(PAGE + "/agreement").then().statusCode(302);
        visitor.get(PAGE)
                .then()
                .body(containsString("Not everything agrees"))
                .body(containsString(reference.value()
                        + ", Decide whether to notify: the engine waits for this task, and nobody sees it"));
        assertThat(logged("dates and tasks")).isEqualTo("AGREEMENT_CHECKED");

        setState(task, "OPEN");
        machine.post(API + "/agreement").then().body("disagreements.reference", not(hasItem(reference.value())));
    }

    private void setState(String task, String state) {
        database.sql("update task set state = :state where id = :id")
                .param("state", state)
                .param("id", task)
                .update();
    }

    @Test
    void a_button_that_names_nothing_or_nonsense_changes_nothing() {
        visitor.get(PAGE);
        visitor.post(PAGE).then().statusCode(302);
        visitor.post(PAGE, "message", "no id").then().statusCode(400);
        visitor.post(PAGE, "step", "no \u0000 id").then().statusCode(302);
    }

    @Test
    void the_name_of_a_step_reads_as_words() {
        assertThat(StuckWorkDesk.words("Task_RecordRapidReviewOverdue")).isEqualTo("Record rapid review overdue");
        assertThat(StuckWorkDesk.words("CloseCase")).isEqualTo("Close case");
        assertThat(StuckWorkDesk.words("Task_")).isEqualTo("Task_");
    }

    private String givenUp(String reference) {
        runtime.startProcessInstanceByKey(ExampleProcess.KEY, reference);
        String id = job(reference).getId();
        while (job(reference).getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(id)).isInstanceOf(RuntimeException.class);
        }
        return id;
    }

    private Job job(String reference) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private UUID message(CaseFile file, int attempts, String occasion) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into outbox_message (id, case_id, event, recipient, occasion, body, state, attempts,
                            created_at, next_attempt_at)
                        values (:id, :case, 'REPORT_PUBLISHED', 'PANEL', :occasion, 'Example', 'WAITING', :attempts,
                            :created, :next)""")
                .param("id", id)
                .param("case", file.id())
                .param("occasion", occasion)
                .param("attempts", attempts)
                .param("created", clock.instant().atOffset(ZoneOffset.UTC))
                .param("next", clock.instant().plus(Duration.ofHours(6)).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private OffsetDateTime nextTry(UUID message) {
        return database.sql("select next_attempt_at from outbox_message where id = :id")
                .param("id", message)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .single()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    private String logged(String subject) {
        return database.sql("select what from administration_entry where subject = :subject order by id desc")
                .param("subject", subject)
                .query(String.class)
                .list()
                .get(0);
    }
}
