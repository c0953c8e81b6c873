package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An incident and its notification in one call. */
@IntegrationTest
class SubmissionApiTest {

    private static final String SUBMISSIONS = "/api/v1/submissions";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Areas areas;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    private Person notifier;
    private Person system;

    @BeforeEach
    void a_notifier_and_a_system_that_also_approves() {
        notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        system = people.find("northshire.system").orElseGet(() -> {
            Person both = new Person(
                    UUID.randomUUID(),
                    "northshire.system",
                    "Case system of Northshire",
                    "Northshire",
                    List.of(
                            new Grant(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.NORTHSHIRE),
                            new Grant(Role.LOCAL_AUTHORITY_APPROVER, Partnership.NORTHSHIRE)));
            people.add(both);
            return both;
        });
        areas.onePersonMaySend(Partnership.NORTHSHIRE, true);
    }

    @AfterEach
    void two_people_again() {
        areas.onePersonMaySend(Partnership.NORTHSHIRE, false);
    }

    @Test
    void a_notifier_sends_all_but_the_decision_and_the_notification_waits_filled_in() throws IOException {
        String reference = as(notifier)
                .body(example("submission-incident.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("dryRun", equalTo(false))
                .body("notifyBy", equalTo("2026-04-24"))
                .body("clockStartedOn", equalTo("2026-04-18"))
                .body(
                        "waiting",
                        containsInAnyOrder(
                                "Task_DecideWhetherToNotify",
                                "Task_GiveViewLocalAuthority",
                                "Task_GiveViewHealth",
                                "Task_GiveViewPolice"))
                .extract()
                .path("reference");

        as(system)
                .body("{\"route\": \"PANEL\", \"reasons\": \"Suspected\"}")
                .post("/api/v1/tasks/" + task(reference) + "/completion")
                .then()
                .statusCode(200);
        as(notifier)
                .get("/api/v1/tasks/" + task(reference))
                .then()
                .body("draft.jobTitle", equalTo("Head of safeguarding"))
                .body("draft.children[0].estimatedAge", equalTo(3));
    }

    @Test
    void a_system_that_approves_sends_it_at_once_and_only_once() throws IOException {
        String key = UUID.randomUUID().toString();
        String reference = as(system)
                .header("Idempotency-Key", key)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .body("waiting", hasItems("Task_GatherAgencyReturns"))
                .extract()
                .path("reference");

        as(system)
                .header("Idempotency-Key", key)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .body("reference", equalTo(reference));
        as(system)
                .get("/api/v1/cases/" + reference + "/notification")
                .then()
                .statusCode(200)
                .body("notification.children[0].sex", equalTo("FEMALE"));
    }

    @Test
    void what_is_sent_again_without_a_key_notifies_nobody_twice() throws IOException {
        String submission = example("submission-sent.json").replace("\"summary\": \"", "\"summary\": \"Sent again. ");

        List<String> references = Stream.of(1, 2)
                .map(time -> as(system)
                        .body(submission)
                        .post(SUBMISSIONS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("reference"))
                .toList();

        assertThat(references.get(1)).isEqualTo(references.get(0));
    }

    @Test
    void one_person_sends_only_where_the_partnership_settled_it_and_the_record_says_so() throws IOException {
        String reference = as(system)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .path("reference");
        as(system)
                .get("/api/v1/cases/" + reference + "/timeline")
                .then()
                .body("items.what", hasItems("Prepared and sent by the same person, as the partnership allows"));

        areas.onePersonMaySend(Partnership.NORTHSHIRE, false);
        long cases = cases();
        as(system)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("own-work"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void a_dry_run_says_what_would_come_of_it_and_keeps_nothing() throws IOException {
        long cases = cases();

        as(system)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS + "?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("reference", nullValue())
                .body("notifyBy", equalTo("2026-04-24"))
                .body("waiting", hasItems("Task_GatherAgencyReturns"));

        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void every_error_of_every_part_is_in_one_answer_and_nothing_is_kept() {
        long cases = cases();

        as(system)
                .body("""
                        {"incident": {"area": "NORTHSHIRE", "incidentOn": "2026-04-31", "children": [{"born": 1}]},
                         "decision": {"route": "NOBODY"},
                         "notification": {"children": [{"dateOfBirth": "2030-01-01"}], "email": "nowhere"},
                         "send": {}, "more": true}""")
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/incident/incidentOn",
                                "/incident/children/0/born",
                                "/incident/place",
                                "/decision/route",
                                "/decision/reasons",
                                "/notification/children/0/dateOfBirth",
                                "/notification/email",
                                "/notification/telephone",
                                "/send/choice",
                                "/more"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void what_cannot_be_recorded_is_named_together_with_what_is_missing() throws IOException {
        as(system)
                .body(example("submission-sent.json")
                        .replace(
                                "\"area\": \"NORTHSHIRE\"", "\"area\": \"SOUTHSHIRE\", \"areaOfIncident\": \"NOWHERE\"")
                        .replace("\"awareOn\": \"2026-04-17\"", "\"awareOn\": \"2026-04-20\", \"awareTime\": \"23:59\"")
                        .replace("\"harm\": \"DIED\",", "")
                        .replace("\"telephone\": \"01234 567890\",", ""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/incident/area",
                                "/incident/areaOfIncident",
                                "/incident/awareTime",
                                "/incident/harm",
                                "/notification/telephone"));
    }

    @Test
    void what_depends_on_the_case_is_named_together_with_the_rest_and_nothing_is_kept() throws IOException {
        long cases = cases();
        String late = example("submission-sent.json")
                .replace("2026-04-17", "2026-03-02")
                .replace("\"sex\": \"FEMALE\"", "\"gender\": \"FEMALE\"")
                .replace("\"choice\": \"SEND\"", "\"choice\": \"SEND\", \"wrongAuthorityReason\": \"None\"");

        as(system)
                .body(late.replace("\"telephone\": \"01234 567890\",", ""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/notification/telephone",
                                "/notification/children/0/gender",
                                "/send/wrongAuthorityReason",
                                "/send/lateReason",
                                "/send/lateApprovedBy"));
        as(system)
                .body(late.replace("\"PANEL\"", "\"OFSTED\""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("not-under-this-edition", "not-asked", "not-asked"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void what_is_not_asked_today_is_refused_before_it_waits_for_anybody_and_is_not_in_the_schema() throws IOException {
        as(notifier)
                .body(example("submission-incident.json").replace("\"estimatedAge\": 3", "\"gender\": \"MALE\""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/notification/children/0/gender"))
                .body("errors.code", contains("not-asked"));
        String child = "properties.notification.properties.children.items.properties";
        as(notifier)
                .get(SUBMISSIONS + "/schema")
                .then()
                .body(child + ".sex", notNullValue())
                .body(child + ".gender", nullValue());
    }

    @Test
    void a_child_that_was_too_old_is_found_before_anything_is_kept() throws IOException {
        as(notifier)
                .body(example("submission-incident.json")
                        .replace("\"estimatedAge\": 3", "\"dateOfBirth\": \"2001-01-01\""))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/notification/children/0/dateOfBirth"))
                .body("errors.code", contains("not-under-18"));
    }

    @Test
    void sending_needs_all_parts_and_the_role_for_each() throws IOException {
        as(notifier)
                .body(example("submission-sent.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(403);
        as(partnership.the(Role.PANEL_MEMBER))
                .body(example("submission-incident.json"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(403);
        as(system)
                .body("{\"incident\": {}, \"send\": {\"choice\": \"SEND\"}}")
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/decision", "/notification"));
        as(system).body("[]").post(SUBMISSIONS).then().statusCode(422);
        as(system)
                .body("{}")
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/incident"));
        as(system).body("{}").post(SUBMISSIONS + "?dry-run=perhaps").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission-incident.json", "submission-sent.json"})
    void the_examples_fit_the_published_schema(String name) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(as(notifier).get(SUBMISSIONS + "/schema").asString());

        assertThat(schema.validate(example(name), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        example(name).replace("\"telephone\"", "\"phone\"").replace("Milltown", "M".repeat(201)),
                        InputFormat.JSON))
                .extracting(problem -> problem.getInstanceLocation().toString())
                .containsOnly("/notification", "/incident/place");
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person));
    }

    private String task(String reference) {
        return as(system)
                .get("/api/v1/cases/" + reference + "/tasks")
                .path("items.find { it.state == 'OPEN' && !it.step.startsWith('Task_GiveView') }.id")
                .toString();
    }

    private long cases() {
        return database.sql("select count(*) from case_file").query(Long.class).single();
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("docs", "examples", name));
    }
}
