package org.practicereview.notification.authority.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
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

/** Areas of residence and placing read a case, act on nothing, and read it no longer once that is ended. */
@IntegrationTest
class AreasOfCaseTest {

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

    private Person reader;
    private Person leads;
    private IncidentReference reference;
    private String areas;

    @BeforeEach
    void a_case_that_is_prepared() {
        reader = partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE);
        leads = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        reference = walk.notifying();
        areas = "/api/v1/cases/" + reference + "/areas";
    }

    @Test
    void an_area_that_is_named_reads_the_case_and_neither_drafts_nor_sections_nor_tasks() {
        name("{\"areaOfResidence\": \"SOUTHSHIRE\"}")
                .then()
                .statusCode(200)
                .body("linked.area", contains("SOUTHSHIRE"));

        String task = "/api/v1/tasks/"
                + walk.task(reference, "Task_PrepareNotification").id();
        as(reader)
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200)
                .body("readable", contains("CASE", "NOTIFICATION"))
                .body("incident.residence.code", equalTo("OTHER_AREA"));
        as(reader).get("/api/v1/cases?text=" + reference).then().body("items.reference", contains(reference.value()));
        as(reader).get(areas).then().statusCode(200).body("linked.area", contains("SOUTHSHIRE"));
        for (String closed : new String[] {task, task + "/sections", task + "/sections/children"}) {
            as(reader).get(closed).then().statusCode(404);
        }
        as(reader).post(task + "/claim").then().statusCode(404);
        as(reader).get("/api/v1/cases/" + reference + "/tasks").then().body("items", empty());
        as(reader).get("/api/v1/cases/" + reference + "/decisions").then().body("items", empty());
        as(reader).get("/api/v1/cases/" + reference + "/views").then().statusCode(404);
        as(reader).header("If-Match", "*").body("{}").put(areas).then().statusCode(403);
        as(reader).body("{}").post(areas + "/SOUTHSHIRE/ending").then().statusCode(403);
        as(reader)
                .get("/api/v1/cases/" + reference + "/timeline")
                .then()
                .body("items.what", not(hasItem("Areas of the incident corrected")));
    }

    @Test
    void whoever_leads_ends_it_with_a_reason_and_lets_it_read_again() {
        name("{\"areaOfResidence\": \"SOUTHSHIRE\"}");

        as(leads).body("{}").post(areas + "/SOUTHSHIRE/ending").then().statusCode(422);
        as(leads)
                .body("{\"reason\": \"Another child\"}")
                .post(areas + "/SOUTHSHIRE/ending")
                .then()
                .statusCode(200)
                .body("linked[0].mayRead", equalTo(false))
                .body("linked[0].endedAt", notNullValue())
                .body("linked[0].endReason", equalTo("Another child"));

        as(reader).get("/api/v1/cases/" + reference).then().statusCode(404);
        as(reader).get("/api/v1/cases?text=" + reference).then().body("items", empty());
        as(leads).get("/api/v1/cases/" + reference).then().body("otherAreas", empty());
        as(leads)
                .body("{\"reason\": \"?\"}")
                .post(areas + "/SOUTHSHIRE/ending")
                .then()
                .statusCode(409)
                .body("code", equalTo("access-ended"));
        name("{\"areaOfResidence\": \"SOUTHSHIRE\", \"placingArea\": null}")
                .then()
                .statusCode(200);
        as(reader).get("/api/v1/cases/" + reference).then().statusCode(404);

        as(leads)
                .post(areas + "/SOUTHSHIRE/restoration")
                .then()
                .statusCode(200)
                .body("linked[0].mayRead", equalTo(true));
        as(leads).post(areas + "/SOUTHSHIRE/restoration").then().statusCode(409).body("code", equalTo("area-reads"));
        as(reader).get("/api/v1/cases/" + reference).then().statusCode(200);
        assertThat(records.timeline(reference, "area-access-ended")).hasSize(1);
        assertThat(records.timeline(reference, "area-access-restored")).hasSize(1);
    }

    @Test
    void an_area_that_is_asked_to_lead_reads_until_it_has_answered_even_if_its_access_had_ended() {
        name("{\"areaOfResidence\": \"SOUTHSHIRE\"}");
        as(leads).body("{\"reason\": \"A mistake\"}").post(areas + "/SOUTHSHIRE/ending");

        as(leads)
                .body("{\"area\": \"SOUTHSHIRE\", \"reason\": \"It happened there\"}")
                .post("/api/v1/cases/" + reference + "/hand-overs")
                .then()
                .statusCode(201);

        as(reader).get("/api/v1/cases/" + reference).then().statusCode(200);
        as(leads)
                .body("{\"reason\": \"?\"}")
                .post(areas + "/SOUTHSHIRE/ending")
                .then()
                .statusCode(409)
                .body("code", equalTo("hand-over-proposed"));
        as(reader)
                .body("{\"answer\": \"DECLINED\", \"reason\": \"No\"}")
                .post("/api/v1/cases/" + reference + "/hand-overs/1/answer")
                .then()
                .statusCode(200);
        as(reader).get("/api/v1/cases/" + reference).then().statusCode(404);
    }

    @Test
    void what_contradicts_the_case_or_is_no_area_is_refused() {
        name("{\"placingArea\": \"SOUTHSHIRE\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-looked-after"));
        name("{\"areaOfIncident\": \"NOWHERE\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/areaOfIncident"));
        as(leads).body("{}").post(areas + "/NOWHERE/ending").then().statusCode(404);
    }

    @Test
    void naming_the_area_of_the_incident_changes_which_authority_is_right() {
        name("{\"areaOfIncident\": \"NOT-LISTED\"}").then().statusCode(200).body("linked", empty());

        as(leads)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("warnings[0].words", containsString("an authority that does not use this service"));
        name("{}").then().statusCode(200);
        as(leads).get("/api/v1/cases/" + reference).then().body("warnings", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "LOCAL_AUTHORITY_NOTIFIER, 403",
        "DELEGATED_PARTNER_POLICE, 403",
        "PANEL_MEMBER, 404",
        "ADMINISTRATOR, 404"
    })
    void only_those_who_lead_say_which_areas_read(Role role, int status) {
        as(partnership.the(role))
                .header("If-Match", "*")
                .body("{}")
                .put(areas)
                .then()
                .statusCode(status);
        as(partnership.the(role)).post(areas + "/SOUTHSHIRE/restoration").then().statusCode(status);
    }

    @Test
    void the_page_names_areas_and_ends_and_restores_access() {
        String page = "/cases/" + reference + "/areas";
        Visitor approver = new Visitor(port).signIn(sessions, leads);
        approver.get("/cases/" + reference).then().body(containsString("href=\"" + page + "\""));
        approver.get(page).then().body(containsString("No other area may read this case."));

        String seen = Integer.toString(walk.file(reference).version());
        approver.post(page, "areaOfResidence", "NOWHERE", "version", seen)
                .then()
                .statusCode(422);
        approver.post(page, "areaOfResidence", "SOUTHSHIRE", "version", seen)
                .then()
                .statusCode(302);
        approver.get(page)
                .then()
                .body(allOf(
                        containsString("The areas are saved."),
                        containsString("The child normally lives there"),
                        containsString("href=\"" + page + "/SOUTHSHIRE/ending\"")));
        approver.post(page, "areaOfResidence", "", "version", seen)
                .then()
                .statusCode(409)
                .body(containsString("changed by somebody else"));
        new Visitor(port)
                .signIn(sessions, reader)
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(not(containsString("ending")), not(containsString("Save the areas"))));
        approver.get(page + "/SOUTHSHIRE/ending")
                .then()
                .body(containsString("Southshire may no longer read this case"));
        approver.post(page + "/SOUTHSHIRE/ending").then().statusCode(422);
        approver.post(page + "/SOUTHSHIRE/ending", "reason", "Another child")
                .then()
                .statusCode(302);

        approver.get(page).then().body(allOf(containsString("Another child"), containsString("Give access again")));
        approver.post(page + "/SOUTHSHIRE/restoration").then().statusCode(302);
        approver.get(page).then().body(containsString("Southshire may read this case again."));
    }

    @Test
    void a_machine_that_has_not_seen_the_areas_as_they_are_overwrites_nothing() {
        String tag = as(leads).get(areas).getHeader("ETag");
        as(leads).body("{}").put(areas).then().statusCode(428);
        name("{\"areaOfResidence\": \"SOUTHSHIRE\"}").then().statusCode(200);

        as(leads).header("If-Match", tag).body("{}").put(areas).then().statusCode(412);
        as(leads).get(areas).then().body("named.areaOfResidence", equalTo("SOUTHSHIRE"));
    }

    private Response name(String named) {
        return as(leads).header("If-Match", "*").body(named).put(areas);
    }

    private RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
