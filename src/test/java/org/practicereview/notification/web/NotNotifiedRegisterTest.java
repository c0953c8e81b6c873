package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import tools.jackson.databind.node.ObjectNode;

/** A no is kept as well as a yes (N10). */
@IntegrationTest
class NotNotifiedRegisterTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    Tasks tasks;

    @Autowired
    MutableClock clock;

    private String area;
    private Person approver;
    private IncidentReference first;
    private IncidentReference second;

    @BeforeEach
    void two_incidents_that_were_not_notified() {
        clock.reset();
        area = examples.area();
        approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER, area);
        first = walk.recordedIn(area);
        does(
                Role.DELEGATED_PARTNER_HEALTH,
                first,
                "Task_GiveViewHealth",
                "{'view':'NOTIFY','reasons':'Unexplained bruises'}");
        decide(first, "An accident, seen by two");
        second = walk.recordedIn(area);
        decide(second, "No abuse \u2013 no neglect");
    }

    @Test
    void lists_the_latest_decision_first_with_its_reasons_and_the_views_of_the_partners() {
        as(approver)
                .get("/api/v1/not-notified")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.reference", contains(second.value(), first.value()))
                .body("items[1].reasons", equalTo("An accident, seen by two"))
                .body("items[1].views.NOTIFY", equalTo(1))
                .body("items[1].decidedOn", equalTo("2026-04-20"))
                .body("items[0].decidedBy", equalTo(approver.name()));
        String page = new Visitor(port)
                .signIn(sessions, approver)
                .get("/cases/not-notified")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("An accident, seen by two", "Notify: 1", "No view was given", first.value());
    }

    @Test
    void a_year_that_is_none_is_told_beside_its_field_and_stands_there_as_it_was_typed() {
        String page = new Visitor(port)
                .signIn(sessions, approver)
                .get("/cases/not-notified?year=soon&page=0")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("<title>Error: Considered, not notified", "value=\"soon\"")
                .contains(
                        "<a href=\"#year\">Year of the decision must be a whole number from 2013 to 2199</a>",
                        "aria-describedby=\"year-error\"",
                        "Enter a whole number from 1 to 1000000")
                .doesNotContain("href=\"#page\"");
    }

    @Test
    void says_which_rule_fitted_when_it_was_decided_and_since_when_a_case_is_weighed_again() {
        as(partnership.the(Role.LOCAL_AUTHORITY_APPROVER, area))
                .contentType("application/json")
                .body("{\"reason\": \"The school rang\"}")
                .post("/api/v1/cases/" + first + "/reopening")
                .then()
                .statusCode(200);

        as(approver)
                .get("/api/v1/not-notified")
                .then()
                .body("total", equalTo(2))
                .body("items[0].rule.ruleId", equalTo("N2"))
                .body("items[0].rule.route.code", equalTo("PANEL"))
                .body("items[0].reopenedOn", nullValue())
                .body("items[1].reference", equalTo(first.value()))
                .body("items[1].reopenedOn", equalTo("2026-04-20"))
                .body("items[1].stage.code", equalTo("CRITERIA_CHECK"));
        assertThat(new Visitor(port)
                        .signIn(sessions, approver)
                        .get("/cases/not-notified")
                        .asString())
                .contains("N2", "Reopened on 20 April 2026", "Children Act 2004");
        decide(first, "Still an accident");
        as(approver)
                .get("/api/v1/not-notified")
                .then()
                .body("total", equalTo(2))
                .body("items.find { it.reference == '%s' }.reopenedOn".formatted(first), nullValue());
    }

    @Test
    void the_rule_is_that_of_the_facts_when_it_was_decided() {
        ObjectNode incident = (ObjectNode) walk.incident(area);
        incident.put("abuseOrNeglect", "NOT_SUSPECTED").remove("abuseSuspectedOn");
        IncidentReference reference = walk.recorded(area, incident);
        decide(reference, "No suspicion");

        as(approver)
                .contentType("application/json")
                .body("""
                        {"abuseOrNeglect": "SUSPECTED", "suspectedOn": "2026-04-20", "news": "X-ray", "saidBy": "Hospital"}""")
                .post("/api/v1/cases/" + reference + "/new-information")
                .then()
                .statusCode(200);

        String found = "items.find { it.reference == '%s' }.".formatted(reference);
        as(approver)
                .get("/api/v1/not-notified")
                .then()
                .body(found + "rule.route.code", equalTo("NOT_NOTIFIED"))
                .body(found + "reopenedOn", equalTo("2026-04-20"));
    }

    @Test
    void the_views_are_those_on_the_decision_that_is_shown() {
        clock.advance(Duration.ofMinutes(5));
        as(approver)
                .contentType("application/json")
                .body("{\"reason\": \"The school rang\"}")
                .post("/api/v1/cases/" + first + "/reopening")
                .then()
                .statusCode(200);
        does(
                Role.DELEGATED_PARTNER_HEALTH,
                first,
                "Task_GiveViewHealth",
                "{'view':'DO_NOT_NOTIFY','reasons':'An illness after all'}");

        String views = "items.find { it.reference == '%s' }.views".formatted(first);
        as(approver).get("/api/v1/not-notified").then().body(views, equalTo(Map.of("NOTIFY", 1)));
        clock.advance(Duration.ofMinutes(5));
        decide(first, "Still an accident");
        as(approver).get("/api/v1/not-notified").then().body(views, equalTo(Map.of("DO_NOT_NOTIFY", 1)));
    }

    @Test
    void is_narrowed_to_a_year_and_paged() {
        as(approver).get("/api/v1/not-notified?year=2025").then().body("total", equalTo(0));
        as(approver)
                .get("/api/v1/not-notified?year=2026&size=1&page=2")
                .then()
                .body("items.reference", contains(first.value()));
        as(approver)
                .get("/api/v1/not-notified?year=soon")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"));
        as(approver).get("/api/v1/not-notified?years=2026").then().statusCode(422);
    }

    @Test
    void only_those_who_work_for_the_area_read_it() {
        as(partnership.the(Role.LOCAL_AUTHORITY_APPROVER, examples.area()))
                .get("/api/v1/not-notified")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(approver).get("/api/v1/not-notified?area=" + examples.area()).then().body("items", hasSize(0));
        for (Role role : new Role[] {Role.PANEL_MEMBER, Role.OFSTED_READER, Role.ADMINISTRATOR}) {
            as(partnership.the(role)).get("/api/v1/not-notified").then().statusCode(403);
        }
    }

    private void decide(IncidentReference reference, String reasons) {
        does(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'%s'}".formatted(reasons));
    }

    private void does(Role role, IncidentReference reference, String step, String answers) {
        Person person = partnership.the(role, area);
        String id = as(person)
                .get("/api/v1/cases/" + reference + "/tasks")
                .path("items.find { it.step == '%s' && it.state == 'OPEN' }.id".formatted(step));
        tasks.complete(person, id, CaseWalk.answers(answers));
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person));
    }
}
