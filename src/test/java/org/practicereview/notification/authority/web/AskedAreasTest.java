package org.practicereview.notification.authority.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an area that is asked to lead reads before and after it answered, and what of the incident stays where it was. */
@IntegrationTest
class AskedAreasTest {

    private static final String RESIDENCE = "{\"areaOfResidence\": \"SOUTHSHIRE\"}";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    Statements statements;

    @Autowired
    List<AwaitedAnswers> awaited;

    @Autowired
    JdbcClient database;

    private Person leads;
    private Person asked;
    private IncidentReference reference;
    private String address;

    @BeforeEach
    void a_case_that_is_prepared() {
        leads = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        asked = partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE);
        reference = walk.notifying();
        address = "/api/v1/cases/" + reference;
    }

    @Test
    void an_area_that_is_named_while_it_is_asked_reads_on_after_declining() {
        propose();
        name(RESIDENCE);

        answer("DECLINED");

        as(asked).get(address).then().statusCode(200).body("otherAreas[0].why.code", equalTo("RESIDENCE"));
    }

    @Test
    void access_that_had_ended_stays_ended_after_declining_also_when_areas_are_named_again() {
        name(RESIDENCE);
        as(leads).body("{\"reason\": \"Another child\"}").post(address + "/areas/SOUTHSHIRE/ending");
        propose();
        as(asked).get(address).then().statusCode(200);

        answer("DECLINED");
        name("{}");
        name(RESIDENCE);

        as(asked).get(address).then().statusCode(404);
        as(leads)
                .get(address + "/areas")
                .then()
                .body("linked.area", contains("SOUTHSHIRE"))
                .body("linked[0].mayRead", equalTo(false))
                .body("linked[0].endReason", equalTo("Another child"));
    }

    @Test
    void a_correction_after_the_hand_over_is_not_refused_for_where_the_child_lives() {
        name(RESIDENCE);
        propose();

        answer("ACCEPTED");

        assertThat(walk.file(reference).areas())
                .isEqualTo(new IncidentAreas(Partnership.NORTHSHIRE, Partnership.SOUTHSHIRE, null));
        as(asked)
                .body("{\"place\": \"Newtown\", \"reason\": \"Mistyped\"}")
                .post(address + "/corrections/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void a_hand_over_says_nothing_of_an_incident_of_which_nobody_named_an_area() {
        propose();

        answer("ACCEPTED");

        assertThat(walk.file(reference).areas().areNamed()).isFalse();
    }

    @Test
    void another_area_that_reads_the_case_is_not_told_who_is_asked_to_lead() {
        String third = examples.area();
        Person reader = examples.person(third, Role.LOCAL_AUTHORITY_APPROVER);
        examples.linkArea(walk.file(reference), third);
        propose();

        as(reader).get(address).then().statusCode(200).body("otherAreas.area.code", contains(third));
        as(reader).get(address + "/areas").then().body("linked.area", not(hasItem("SOUTHSHIRE")));
        as(asked).get(address).then().body("otherAreas.area.code", hasItem("SOUTHSHIRE"));
        as(leads).get(address).then().body("otherAreas.area.code", hasItem("SOUTHSHIRE"));
    }

    @Test
    void who_reads_why_they_are_asked_is_noted() {
        propose();

        as(asked).get("/api/v1/hand-overs").then().statusCode(200);

        assertThat(database.sql("""
                                select count(*) from access_entry
                                where case_id = :case and person_id = :person and what = 'hand-overs'""")
                        .param("case", walk.file(reference).id())
                        .param("person", asked.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_work_list_costs_the_same_however_many_areas_ask() throws Exception {
        propose();
        int before = statements.duringRequest(this::awaited).size();
        reference = walk.notifying();
        address = "/api/v1/cases/" + reference;
        propose();

        assertThat(statements.duringRequest(this::awaited)).hasSize(before);
    }

    private void awaited() {
        awaited.forEach(answers -> answers.awaitedFrom(asked));
    }

    private void propose() {
        as(leads)
                .body("{\"area\": \"SOUTHSHIRE\", \"reason\": \"It happened there\"}")
                .post(address + "/hand-overs")
                .then()
                .statusCode(201);
    }

    private void answer(String answer) {
        as(asked)
                .body("{\"answer\": \"%s\", \"reason\": \"Because\"}".formatted(answer))
                .post(address + "/hand-overs/1/answer")
                .then()
                .statusCode(200);
    }

    private Response name(String named) {
        return as(leads).header("If-Match", "*").body(named).put(address + "/areas");
    }

    private RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
