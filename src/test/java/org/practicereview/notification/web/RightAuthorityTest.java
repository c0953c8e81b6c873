package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.node.ObjectNode;

/** The place of the incident decides who notifies inside England, residence outside it; the wrong authority is warned. */
@Tag("once")
@IntegrationTest
class RightAuthorityTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @BeforeEach
    void the_other_area_is_there() {
        partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "'areaOfIncident':'SOUTHSHIRE', A6, SOUTHSHIRE",
                "'areaOfIncident':'SOUTHSHIRE'; 'areaOfResidence':'NORTHSHIRE', N16, SOUTHSHIRE",
                "'areaOfIncident':'NOT-LISTED'; 'areaOfResidence':'NORTHSHIRE', N16, -",
                "'placeOfHarm':'OUTSIDE_ENGLAND_LIVES_IN_ENGLAND'; 'areaOfResidence':'SOUTHSHIRE', N17, SOUTHSHIRE",
            })
    void an_area_that_is_not_the_right_one_may_record_and_is_warned_with_the_rule(
            String areas, String rule, String right) {
        Response recorded = record(areas.replace(';', ','));

        recorded.then()
                .statusCode(201)
                .body("area", equalTo("NORTHSHIRE"))
                .body("wrongAuthority.rule", equalTo(rule))
                .body("wrongAuthority.area", equalTo(right));
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get("/api/v1/cases/" + recorded.path("reference"))
                .then()
                .body("warnings[0].code", equalTo("wrong-authority"))
                .body("warnings[0].rule", equalTo(rule))
                .body("warnings[0].words", containsString("Northshire leads this case"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'areaOfIncident':'NORTHSHIRE'; 'areaOfResidence':'SOUTHSHIRE'",
                "'areaOfResidence':'SOUTHSHIRE'",
                "'placeOfHarm':'OUTSIDE_ENGLAND_LIVES_IN_ENGLAND'; 'areaOfResidence':'NORTHSHIRE'",
                "'regulatedSetting':false"
            })
    void the_right_area_is_not_warned(String areas) {
        Response recorded = record(areas.replace(';', ','));

        recorded.then().statusCode(201).body("wrongAuthority", nullValue());
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get("/api/v1/cases/" + recorded.path("reference"))
                .then()
                .body("warnings", empty());
    }

    @Test
    void what_is_no_area_is_told_with_its_field() {
        record("'areaOfIncident':'NOWHERE', 'areaOfResidence':'NOWHERE'")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/areaOfIncident", "/areaOfResidence")))
                .body("errors.code", equalTo(java.util.List.of("not-a-choice", "not-a-choice")));
    }

    @Test
    void the_areas_of_residence_and_placing_may_read_the_case_and_are_shown() {
        String third = examples.area();
        String reference = record(
                        "'childStatus':'LOOKED_AFTER','areaOfResidence':'SOUTHSHIRE','placingArea':'" + third + "'")
                .path("reference");

        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("incident.residence.code", equalTo("OTHER_AREA"))
                .body("incident.areaOfResidence", equalTo("SOUTHSHIRE"))
                .body("otherAreas", hasSize(2))
                .body("otherAreas.find { it.area.code == 'SOUTHSHIRE' }.why.code", equalTo("RESIDENCE"))
                .body("otherAreas.find { it.area.code == '" + third + "' }.why.code", equalTo("PLACING"));
        RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE)))
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200)
                .body("incident.place", equalTo("Milltown"))
                .body("warnings", empty());
    }

    @Test
    void the_page_asks_for_the_areas_and_warns_after_recording_and_on_the_case() {
        Visitor notifier = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        notifier.get("/incidents/new")
                .then()
                .body(allOf(
                        containsString("In whose area did it happen?"),
                        containsString("An area that does not use this service")));
        notifier.post(
                        "/incidents/new",
                        "area NORTHSHIRE; areaOfIncident NOT-LISTED; place Milltown; incidentOn-day 18; incidentOn-month 4; incidentOn-year 2026; awareOn-day 19; awareOn-month 4; awareOn-year 2026; harm DIED; abuseOrNeglect NOT_SUSPECTED; childStatus NEITHER; summary Injuries; children[0].surname Planted; action another"
                                .split("[; ]+"))
                .then()
                .statusCode(302);
        notifier.get("/incidents/recorded")
                .then()
                .body(containsString("Responsible is an authority that does not use this service"));
        String reference = record("'areaOfIncident':'SOUTHSHIRE'").path("reference");

        notifier.get("/cases/" + reference)
                .then()
                .body(allOf(
                        containsString("Northshire leads this case, but it is not the authority that is to notify."),
                        containsString("Responsible is Southshire"),
                        containsString("Rule A6, Children Act 2004, section 16C(1)(a)")));
    }

    @Test
    void the_wrong_area_sends_only_with_a_reason_which_is_kept() {
        IncidentReference reference =
                new IncidentReference(record("'areaOfIncident':'SOUTHSHIRE'").path("reference"));
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'PANEL','reasons':'Suspected'}");
        walk.prepare(reference);

        send(reference, "{\"choice\":\"SEND\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/wrongAuthorityReason"))
                .body("errors[0].code", equalTo("required"));
        assertThat(records.timeline(reference, "notification-sent")).isEmpty();
        send(reference, "{\"choice\":\"SEND\",\"wrongAuthorityReason\":\"Southshire cannot be reached\"}")
                .then()
                .statusCode(200);

        assertThat(records.timeline(reference, "sent-by-another-area"))
                .containsExactly("Sent by the area that leads, though another one is responsible");
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/api/v1/cases/" + reference + "/decisions")
                .then()
                .body(containsString("Southshire cannot be reached"));
    }

    @Test
    void why_the_wrong_area_sent_it_is_read_also_after_the_right_one_leads() {
        IncidentReference reference =
                new IncidentReference(record("'areaOfIncident':'SOUTHSHIRE'").path("reference"));
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'PANEL','reasons':'Suspected'}");
        walk.prepare(reference);
        send(reference, "{\"choice\":\"SEND\",\"wrongAuthorityReason\":\"Southshire cannot be reached\"}");
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .body("{\"area\":\"SOUTHSHIRE\",\"reason\":\"It happened there\"}")
                .post("/api/v1/cases/" + reference + "/hand-overs");
        Visitor asked = new Visitor(port)
                .signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE));
        asked.get("/cases/" + reference + "/hand-overs/1");
        asked.post("/cases/" + reference + "/hand-overs/1", "answer", "ACCEPTED")
                .then()
                .statusCode(302);

        asked.get("/cases/" + reference + "/decisions")
                .then()
                .statusCode(200)
                .body(containsString("Southshire cannot be reached"));
    }

    @Test
    void the_right_area_is_not_asked_why_it_sends() {
        IncidentReference reference = walk.prepared();

        send(reference, "{\"choice\":\"SEND\",\"wrongAuthorityReason\":\"?\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-asked"));
        new Visitor(port)
                .signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_APPROVER))
                .get("/cases/" + reference + "/tasks/"
                        + walk.task(reference, "Task_SendNotification").id())
                .then()
                .statusCode(200)
                .body(not(containsString("Why does this area send it")));
    }

    private Response send(IncidentReference reference, String answers) {
        return as(Role.LOCAL_AUTHORITY_APPROVER)
                .body(answers)
                .post("/api/v1/tasks/"
                        + walk.task(reference, "Task_SendNotification").id() + "/completion");
    }

    private Response record(String more) {
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        incident.setAll((ObjectNode) CaseWalk.answers("{" + more + "}"));
        return as(Role.LOCAL_AUTHORITY_NOTIFIER).body(incident.toString()).post("/api/v1/cases?matches-seen=true");
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
