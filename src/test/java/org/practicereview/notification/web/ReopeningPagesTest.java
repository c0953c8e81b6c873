package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Reopening a case as a page and by the API. */
@IntegrationTest
class ReopeningPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    private IncidentReference reference;

    @BeforeEach
    void a_case_not_notified() {
        reference = walk.recorded();
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An accident'}");
    }

    @Test
    void the_page_says_which_date_holds_asks_for_the_reason_and_reopens() {
        Visitor approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);
        assertThat(approver.get("/cases/" + reference).asString()).contains("Reopen this case");
        assertThat(approver.get(page()).asString())
                .contains("Thinking again starts no new clock", "27 April 2026", "rule T2");

        assertThat(approver.post(page(), "reason", " ").statusCode()).isEqualTo(422);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOT_NOTIFIED);
        approver.get(page());
        assertThat(approver.post(page(), "reason", "The school rang").statusCode())
                .isEqualTo(302);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        assertThat(approver.get("/cases/" + reference).asString())
                .contains("The case is open again.", "Decide whether to notify")
                .doesNotContain("Reopen this case");
    }

    @Test
    void the_api_does_the_same_and_names_what_is_missing() {
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .body("{}")
                .post("/api/v1" + page())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("required"));
        as(Role.DELEGATED_PARTNER_POLICE)
                .body("{\"reason\": \"The school rang\"}")
                .post("/api/v1" + page())
                .then()
                .statusCode(200)
                .body("clockStartedOn", equalTo("2026-04-20"))
                .body("notifyBy", equalTo("2026-04-27"));
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .body("{\"reason\": \"The school rang\"}")
                .post("/api/v1" + page())
                .then()
                .statusCode(409)
                .body("code", equalTo("not-reopenable"));
    }

    private String page() {
        return "/cases/" + reference + "/reopening";
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
