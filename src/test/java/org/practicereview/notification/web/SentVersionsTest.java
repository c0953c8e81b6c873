package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** What was sent has a number, and stays to be read as it was sent. */
@IntegrationTest
class SentVersionsTest {

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
    void a_sent_notification() {
        reference = walk.notified();
    }

    @Test
    void the_first_that_was_sent_is_number_one_as_page_and_copies() {
        Visitor approver = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_APPROVER));
        String page = "/cases/" + reference + "/notification";

        assertThat(approver.get(page).asString())
                .contains(page + "/sent/1/copy.pdf")
                .doesNotContain("More than one notification");
        assertThat(approver.get(page + "/sent/1").asString()).contains("Exactly what was sent", "01234 567890");
        assertThat(approver.get(page + "/sent/1/copy.pdf").contentType()).isEqualTo("application/pdf");
        approver.get(page + "/sent/1/copy.json").then().body("reference", equalTo(reference.value()));
        assertThat(approver.get(page + "/sent/2").statusCode()).isEqualTo(404);
        assertThat(approver.get(page + "/sent/one").statusCode()).isEqualTo(404);
    }

    @Test
    void machines_list_what_was_sent_and_read_each() {
        String address = "/api/v1/cases/" + reference + "/notification/sent";

        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get(address)
                .then()
                .body("items", hasSize(1))
                .body("items[0].route.code", equalTo("PANEL"))
                .body("items[0].self", equalTo(address + "/1"));
        as(Role.PANEL_MEMBER).get(address + "/1").then().body("reference", equalTo(reference.value()));
        as(Role.LOCAL_AUTHORITY_APPROVER).get(address + "/2").then().statusCode(404);
    }

    private RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
