package org.practicereview.notification.likely.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.node.ObjectNode;

/** Two cases about one incident are linked, or the one that was not sent yet is closed as a duplicate. */
@IntegrationTest
class SameIncidentsTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    private IncidentReference first;
    private IncidentReference second;
    private Person approver;
    private Visitor page;

    @BeforeEach
    void one_incident_that_is_recorded_twice() {
        first = walk.recorded();
        second = walk.recorded();
        approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        page = new Visitor(port).signIn(sessions, approver);
    }

    @Test
    void linked_by_page_both_cases_show_each_other_and_go_on() {
        page.get("/cases/" + second).then().body(containsString("Look for the same incident in other cases"));
        page.get("/cases/" + second + "/likely")
                .then()
                .statusCode(200)
                .body(containsString("Open that case"))
                .body(containsString("link the cases"));

        page.post("/cases/" + second + "/likely", "other", first.value()).then().statusCode(302);

        page.get("/cases/" + second)
                .then()
                .body(containsString("Same incident as"))
                .body(containsString("/cases/" + first));
        page.get("/cases/" + first).then().body(containsString("/cases/" + second));
        page.get("/cases/" + second + "/likely").then().body(not(containsString("/cases/" + first + "\"")));
        assertThat(records.timeline(first, "same-incident")).hasSize(1);
        assertThat(records.timeline(second, "same-incident")).hasSize(1);
        assertThat(walk.file(second).stage()).isEqualTo(Stage.CRITERIA_CHECK);
    }

    @Test
    void linking_twice_by_api_is_linking_once() {
        for (int i = 0; i < 2; i++) {
            as(approver)
                    .body("{\"other\":\"%s\"}".formatted(first))
                    .post("/api/v1/cases/" + second + "/likely")
                    .then()
                    .statusCode(200)
                    .body("kind.code", equalTo("SAME_INCIDENT"));
        }
        as(approver)
                .body("{\"other\":\"%s\"}".formatted(second))
                .post("/api/v1/cases/" + first + "/likely")
                .then()
                .statusCode(200);

        assertThat(records.timeline(second, "same-incident")).hasSize(1);
    }

    @Test
    void a_case_that_may_not_be_seen_is_refused_in_the_words_of_one_that_is_not_there() {
        CaseFile elsewhere = examples.recorded(examples.area());
        for (String other : new String[] {elsewhere.reference().value(), "SI-2019-9999"}) {
            as(approver)
                    .body("{\"other\":\"%s\"}".formatted(other))
                    .post("/api/v1/cases/" + second + "/likely")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/other"))
                    .body("errors[0].code", equalTo("not-a-case"));
        }
        page.get("/cases/" + second + "/likely");
        page.post("/cases/" + second + "/likely", "other", "nonsense")
                .then()
                .statusCode(422)
                .body(containsString("Enter a reference, for example SI-2026-0012"));
    }

    @Test
    void whoever_only_reads_may_not_link() {
        as(partnership.the(Role.PARTNERSHIP_CHAIR))
                .get("/api/v1/cases/" + second + "/likely")
                .then()
                .statusCode(403);
        as(partnership.the(Role.PANEL_MEMBER))
                .get("/api/v1/cases/" + second + "/likely")
                .then()
                .statusCode(404);
    }

    @Test
    void closed_as_a_duplicate_by_page_the_case_ends_with_its_reason_and_nobody_is_told() {
        page.get("/cases/" + second).then().body(containsString("Close as a duplicate of another case"));
        page.get("/cases/" + second + "/duplicate").then().statusCode(200);
        page.post(
                        "/cases/" + second + "/duplicate",
                        "duplicateOf",
                        first.value(),
                        "explanation",
                        "Two calls, one child")
                .then()
                .statusCode(302);

        CaseFile closed = walk.file(second);
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED_AS_DUPLICATE);
        assertThat(closed.stage().isClosed()).isTrue();
        assertThat(closed.stage().isCounted()).isFalse();
        assertThat(walk.openSteps(second)).isEmpty();
        assertThat(deadlines.of(List.of(closed.id()))).noneMatch(Deadline::isOpen);
        assertThat(messages(closed)).isZero();
        assertThat(records.timeline(second, "closed-as-duplicate")).hasSize(1);
        page.get("/cases/" + second)
                .then()
                .body(containsString("Duplicate of"))
                .body(containsString("Closed as a duplicate, not notified"))
                .body(containsString("Notify again as a new case"));
        page.get("/cases/" + second + "/duplicate").then().statusCode(200).body(containsString("Two calls, one child"));
        page.get("/cases/" + first).then().body(containsString("Has a duplicate"));
        as(approver)
                .get("/api/v1/cases/" + second + "/withdrawals")
                .then()
                .body("items.reason.code", hasItem("DUPLICATE"));
    }

    @Test
    void a_case_in_preparation_is_closed_by_api_and_what_ended_is_not_closed_again() {
        IncidentReference preparing = walk.notifying();
        String closing = "{\"duplicateOf\":\"%s\",\"explanation\":\"The same\"}".formatted(first);
        as(approver)
                .body(closing)
                .post("/api/v1/cases/" + preparing + "/duplicate")
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo(first.value()));
        as(approver)
                .body(closing)
                .post("/api/v1/cases/" + preparing + "/duplicate")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-to-be-closed"));
        as(approver)
                .body(closing.replace(first.value(), preparing.value()))
                .post("/api/v1/cases/" + second + "/duplicate")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("other-is-gone"));
        assertThat(walk.openSteps(preparing)).isEmpty();
    }

    @Test
    void two_cases_are_not_closed_as_duplicates_of_each_other() throws Exception {
        SameMoment.of(() -> close(first, second), () -> close(second, first));

        assertThat(List.of(walk.file(first).stage(), walk.file(second).stage()))
                .containsExactlyInAnyOrder(Stage.CRITERIA_CHECK, Stage.CLOSED_AS_DUPLICATE);
    }

    @Test
    void a_death_that_the_other_case_tells_of_is_not_told_of_by_the_duplicate() {
        ObjectNode death = ((ObjectNode) walk.incident(Partnership.NORTHSHIRE)).put("harm", "DIED");
        IncidentReference tells = walk.recorded(Partnership.NORTHSHIRE, death);
        IncidentReference duplicate = walk.recorded(Partnership.NORTHSHIRE, death);
        IncidentReference alone = walk.recorded(Partnership.NORTHSHIRE, death);

        close(duplicate, tells).then().statusCode(200);
        close(alone, first).then().statusCode(200);

        assertThat(walk.openSteps(duplicate)).isEmpty();
        assertThat(walk.openSteps(tells)).contains("Task_ConfirmChildDeathNotification");
        assertThat(walk.openSteps(alone)).containsExactly("Task_ConfirmChildDeathNotification");
    }

    @Test
    void linking_tells_nobody_of_other_cases() {
        as(approver)
                .body("{\"other\":\"%s\"}".formatted(first))
                .post("/api/v1/cases/" + second + "/likely")
                .then()
                .statusCode(200);

        assertThat(database.sql("select count(*) from access_entry where case_id = :case and what = 'likely'")
                        .param("case", walk.file(second).id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void only_the_approver_closes_and_only_with_a_reason_and_another_case() {
        as(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .body("{\"duplicateOf\":\"%s\",\"explanation\":\"The same\"}".formatted(first))
                .post("/api/v1/cases/" + second + "/duplicate")
                .then()
                .statusCode(403);
        as(approver)
                .body("{\"duplicateOf\":\"%s\",\"explanation\":\"The same\"}".formatted(second))
                .post("/api/v1/cases/" + second + "/duplicate")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("same-case"));
        page.get("/cases/" + second + "/duplicate");
        page.post("/cases/" + second + "/duplicate", "duplicateOf", first.value(), "explanation", "")
                .then()
                .statusCode(422)
                .body(containsString("Explain why it is the same incident"));
        assertThat(walk.file(second).stage()).isEqualTo(Stage.CRITERIA_CHECK);
    }

    @Test
    void the_section_list_says_how_many_there_are_to_look_at() {
        IncidentReference preparing = walk.notifying();
        String task = walk.task(preparing, "Task_PrepareNotification").id();

        new Visitor(port)
                .signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .get("/cases/" + preparing + "/tasks/" + task)
                .then()
                .body(containsString("/cases/" + preparing + "/likely"))
                .body(containsString("to look at"));
    }

    private Response close(IncidentReference closed, IncidentReference other) {
        return as(approver)
                .body("{\"duplicateOf\":\"%s\",\"explanation\":\"The same\"}".formatted(other))
                .post("/api/v1/cases/" + closed + "/duplicate");
    }

    private int messages(CaseFile file) {
        return database.sql("select count(*) from outbox_message where case_id = :case")
                .param("case", file.id())
                .query(Integer.class)
                .single();
    }

    private RequestSpecification as(Person who) {
        return new Api(examples, port).as(who);
    }
}
