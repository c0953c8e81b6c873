package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.node.ObjectNode;

/** What the route of an incident depends on is asked, kept, shown, and decides what the rules say. */
@IntegrationTest
class IncidentFactsTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Autowired
    SessionRepository<?> sessions;

    private String area;
    private Person approver;

    @BeforeEach
    void somebody_who_may_record_and_decide() {
        area = examples.area();
        approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
    }

    @Test
    void the_facts_are_kept_and_shown_with_the_case() {
        ObjectNode incident = incident();
        incident.withArray("children").removeAll().addObject();
        String reference = recorded(incident.put("ageAtHarm", "UNBORN")
                .put("regulatedSetting", true)
                .put("residence", "OTHER_AREA")
                .put("awareTime", "8:05"));

        as(approver)
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200)
                .body("incident.ageAtHarm.code", equalTo("UNBORN"))
                .body("incident.regulatedSetting", equalTo(true))
                .body("incident.placeOfHarm.code", equalTo("IN_ENGLAND"))
                .body("incident.residence.label", equalTo("In another area"))
                .body("incident.awareTime", equalTo("08:05"))
                .body("incident.awareCountsOn", equalTo("2026-04-20"));
        page("/cases/" + reference)
                .then()
                .body(containsString("Not yet born"))
                .body(containsString("In another area"))
                .body(containsString("08:05"));
    }

    @Test
    void who_records_as_before_records_the_usual_incident() {
        as(approver)
                .get("/api/v1/cases/" + recorded(incident()))
                .then()
                .body("incident.ageAtHarm.code", equalTo("UNDER_18"))
                .body("incident.regulatedSetting", equalTo(false))
                .body("incident.awareTime", nullValue());
    }

    @Test
    void the_rules_are_asked_with_these_facts() {
        String reference = recorded(incident().put("placeOfHarm", "OUTSIDE_ENGLAND_LIVES_IN_ENGLAND"));

        decision(reference)
                .then()
                .body("toRead[0].rows.value", hasItem("A rapid review follows"))
                .body(
                        "toRead[0].rows.value",
                        hasItem("The local authority of the place where the child normally lives"))
                .body("toRead[0].rows.value", hasItem(containsString("N17, Children Act 2004")))
                .body("toRead[1].rows.value", hasItem("Outside England; the child normally lives in England"));
    }

    @Test
    void harm_to_an_adult_can_be_recorded_and_is_not_notified() {
        ObjectNode incident = incident().put("ageAtHarm", "FROM_18_TO_24");
        incident.withArray("children").removeAll().addObject().put("dateOfBirth", "2006-04-01");

        decision(recorded(incident))
                .then()
                .body("toRead[0].rows.value", hasItem("Nobody was under 18 on the day of the harm"))
                .body("toRead[0].rows.value", hasItem("Not confirmed"));
    }

    @Test
    void an_hour_that_is_still_to_come_is_refused() {
        as(approver)
                .body(incident().put("awareTime", "9:01").toString())
                .post("/api/v1/cases")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/awareTime"))
                .body("errors[0].code", equalTo("time-in-future"));
    }

    @Test
    void the_page_asks_for_them_and_chooses_none() {
        String page = page("/incidents/new").asString();

        assertThat(page)
                .contains("name=\"ageAtHarm\"", "name=\"regulatedSetting\"", "name=\"placeOfHarm\"")
                .contains("name=\"residence\"", "name=\"awareTime\"")
                .doesNotContainPattern("name=\"(ageAtHarm|regulatedSetting|placeOfHarm|residence)\"[^>]*checked");
    }

    private ObjectNode incident() {
        return (ObjectNode) walk.incident(area);
    }

    private String recorded(ObjectNode incident) {
        return as(approver)
                .body(incident.toString())
                .queryParam("matches-seen", true)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private Response decision(String reference) {
        String task = as(approver)
                .get("/api/v1/cases/" + new IncidentReference(reference) + "/tasks")
                .path("items[0].id");
        return as(approver).get("/api/v1/tasks/" + task);
    }

    private Response page(String path) {
        return new Visitor(port).signIn(sessions, approver).get(path);
    }

    private RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
