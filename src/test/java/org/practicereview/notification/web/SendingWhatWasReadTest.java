package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** Nothing is sent that the approver has not read: what changes while the page is open is shown first. */
@IntegrationTest
class SendingWhatWasReadTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    private IncidentReference reference;
    private String task;
    private String page;
    private Person approver;
    private Visitor visitor;

    @BeforeEach
    void a_notification_that_is_ready_to_be_sent() {
        reference = walk.prepared();
        task = walk.task(reference, "Task_SendNotification").id();
        page = "/cases/" + reference + "/tasks/" + task;
        approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        visitor = new Visitor(port).signIn(sessions, approver);
    }

    @Test
    void a_document_that_comes_while_the_last_page_is_open_is_shown_and_nothing_is_sent() {
        Response check = goOn(visitor.get(page));
        check.then()
                .statusCode(200)
                .body(containsString("<title>Check your answers"))
                .body(not(containsString("What is to be sent has changed")));
        upload("Report of the nursery");

        Response refused = confirm(check);

        refused.then()
                .statusCode(409)
                .body(containsString("<title>Error: Check your answers"))
                .body(containsString("What is to be sent has changed"))
                .body(containsString("New: Documents, 1. Report of the nursery"));
        assertThat(walk.openSteps(reference)).contains("Task_SendNotification");
        confirm(refused).then().statusCode(302);
        assertThat(walk.openSteps(reference)).doesNotContain("Task_SendNotification");
    }

    @Test
    void a_document_that_is_replaced_or_removed_is_said_too() {
        upload("Report of the nursery");
        Response check = goOn(visitor.get(page));
        new Multipart()
                .file("b.txt", ExampleFiles.text("Corrected"))
                .in(as(Role.LOCAL_AUTHORITY_NOTIFIER))
                .post("/api/v1/cases/" + reference + "/documents/1/versions")
                .then()
                .statusCode(201);

        Response refused = confirm(check);
        refused.then().statusCode(409).body(containsString("Changed: Documents, 1. Report of the nursery"));

        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"Of another case\"}")
                .post("/api/v1/cases/" + reference + "/documents/1/removal")
                .then()
                .statusCode(200);
        confirm(refused).then().statusCode(409).body(containsString("One entry is no longer there"));
    }

    @Test
    void a_fact_of_the_incident_that_is_corrected_meanwhile_is_shown_and_nothing_is_sent() {
        Response check = goOn(visitor.get(page));
        check.then().body(containsString("Milltown"));
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .contentType("application/json")
                .body("{\"place\": \"Eastbury\", \"reason\": \"Typed wrongly\"}")
                .post("/api/v1/cases/" + reference + "/corrections")
                .then()
                .statusCode(200);

        confirm(check)
                .then()
                .statusCode(409)
                .body(containsString("What is to be sent has changed"))
                .body(containsString("Eastbury"));
        assertThat(walk.openSteps(reference)).contains("Task_SendNotification");
    }

    @Test
    void what_comes_between_the_questions_and_the_last_page_is_pointed_out_there() {
        Response questions = visitor.get(page);
        upload("Report of the nursery");

        goOn(questions)
                .then()
                .statusCode(200)
                .body(containsString("<title>Error: Check your answers"))
                .body(containsString("New: Documents, 1. Report of the nursery"));
    }

    @Test
    void a_machine_that_names_what_it_has_read_is_told_too() {
        String read =
                as(Role.LOCAL_AUTHORITY_APPROVER).get("/api/v1/tasks/" + task).getHeader("ETag");
        upload("Report of the nursery");

        as(Role.LOCAL_AUTHORITY_APPROVER)
                .contentType("application/json")
                .header("If-Match", read)
                .body("{\"choice\":\"SEND\"}")
                .post("/api/v1/tasks/" + task + "/completion")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        assertThat(walk.openSteps(reference)).contains("Task_SendNotification");
    }

    @Test
    void that_the_task_was_looked_at_is_noted_with_the_part_of_the_case_it_belongs_to() {
        as(Role.LOCAL_AUTHORITY_APPROVER).get("/api/v1/tasks/" + task).then().statusCode(200);

        assertThat(database.sql("""
                                select distinct a.matter from access_entry a join case_file c on c.id = a.case_id
                                where c.reference = :reference and a.what = 'task'""")
                        .param("reference", reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("NOTIFICATION_DRAFT");
    }

    @Test
    void a_machine_that_prepares_a_notification_finds_its_documents_with_the_task() {
        IncidentReference preparing = walk.notifying();
        String prepare = walk.task(preparing, "Task_PrepareNotification").id();

        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get("/api/v1/tasks/" + prepare)
                .then()
                .body("beside.name", hasItem("documents"))
                .body("beside.find { it.name == 'documents' }.status", equalTo("None yet"))
                .body(
                        "beside.find { it.name == 'documents' }.path",
                        equalTo("/api/v1/cases/" + preparing + "/documents"))
                .body("beside.find { it.name == 'likely' }.path", equalTo("/api/v1/cases/" + preparing + "/likely"));
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get("/api/v1/cases/" + preparing + "/likely")
                .then()
                .statusCode(200);
    }

    private Response goOn(Response questions) {
        visitor.post(
                        page,
                        "choice",
                        "SEND",
                        "draftVersion",
                        Visitor.draftVersion(questions),
                        "_reading",
                        Visitor.reading(questions),
                        "action",
                        "continue")
                .then()
                .statusCode(302);
        return visitor.get(page + "/check");
    }

    private Response confirm(Response check) {
        return visitor.post(
                page + "/check", "draftVersion", Visitor.draftVersion(check), "_reading", Visitor.reading(check));
    }

    private void upload(String title) {
        new Multipart()
                .field("category", "LETTER")
                .field("title", title)
                .file("a.txt", ExampleFiles.text("Report"))
                .in(as(Role.LOCAL_AUTHORITY_NOTIFIER))
                .post("/api/v1/cases/" + reference + "/documents")
                .then()
                .statusCode(201);
    }

    private RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .accept("application/json, */*")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
