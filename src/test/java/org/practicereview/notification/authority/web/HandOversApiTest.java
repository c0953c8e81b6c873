package org.practicereview.notification.authority.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case is handed over to another area, which keeps all that was entered and every date. */
@IntegrationTest
class HandOversApiTest {

    private static final String TO_SOUTHSHIRE = "{\"area\": \"SOUTHSHIRE\", \"reason\": \"It happened at Southport\"}";
    private static final String ACCEPTED = "{\"answer\": \"ACCEPTED\"}";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    private Person asked;

    @BeforeEach
    void the_other_area_has_an_approver() {
        asked = partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE);
    }

    @Test
    void the_other_area_reads_the_case_as_soon_as_it_is_asked_and_does_none_of_its_tasks() {
        IncidentReference reference = walk.recorded();
        as(asked).get(path(reference)).then().statusCode(404);

        propose(reference).then().statusCode(201).body("number", equalTo(1));

        as(asked)
                .get(path(reference))
                .then()
                .statusCode(200)
                .body("leadArea.code", equalTo("NORTHSHIRE"))
                .body("incident.place", equalTo("Milltown"))
                .body("readable", contains("CASE", "NOTIFICATION"))
                .body("otherAreas[0].why.code", equalTo("HAND_OVER"))
                .body("links", hasKey("handOver"));
        as(asked)
                .get("/api/v1/hand-overs")
                .then()
                .body(
                        "items.findAll { it.reference == '" + reference + "' }.reason",
                        contains("It happened at Southport"))
                .body("items.find { it.reference == '" + reference + "' }.mayAnswer", contains("ACCEPTED", "DECLINED"));
        as(asked)
                .body("{}")
                .post("/api/v1/tasks/"
                        + walk.task(reference, "Task_DecideWhetherToNotify").id() + "/completion")
                .then()
                .statusCode(404);
    }

    @Test
    void before_sending_the_case_goes_over_with_all_that_was_entered_and_nobody_is_told() {
        IncidentReference reference = walk.notifying();
        String task = walk.task(reference, "Task_PrepareNotification").id();
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .post("/api/v1/tasks/" + task + "/claim")
                .then()
                .statusCode(200);
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .header(
                        "If-Match",
                        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                                .get("/api/v1/tasks/" + task)
                                .header("ETag"))
                .body("{\"telephone\": \"01234 567890\"}")
                .put("/api/v1/tasks/" + task + "/draft")
                .then()
                .statusCode(204);
        Set<String> dates = rows(reference, "deadline ");
        propose(reference);

        answer(reference, ACCEPTED).then().statusCode(200);

        assertThat(rows(reference, "deadline ")).isEqualTo(dates).isNotEmpty();
        assertThat(rows(reference, "outbox_message ")).isEmpty();
        assertThat(records.timeline(reference, "lead-area-changed"))
                .containsExactly("Southshire leads instead of Northshire; all dates stay");
        Person prepares = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE);
        as(prepares)
                .get("/api/v1/tasks/" + task)
                .then()
                .statusCode(200)
                .body("task.assigneeName", equalTo(null))
                .body("draft.telephone", equalTo("01234 567890"));
        as(prepares).get("/api/v1/tasks?view=team").then().body("items.id", hasItem(task));
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .get("/api/v1/tasks/" + task)
                .then()
                .statusCode(404);
        as(the(Role.LOCAL_AUTHORITY_APPROVER))
                .get(path(reference))
                .then()
                .body("leadArea.code", equalTo("SOUTHSHIRE"))
                .body("readable", contains("CASE", "NOTIFICATION"))
                .body("otherAreas[0].area.code", equalTo("NORTHSHIRE"))
                .body("otherAreas[0].why.code", equalTo("FORMER_LEAD"));
    }

    @Test
    void after_sending_the_first_date_of_sending_and_all_others_stay_and_whoever_was_sent_it_is_told() {
        IncidentReference reference = walk.notified();
        String sent =
                as(the(Role.LOCAL_AUTHORITY_APPROVER)).get(path(reference)).path("notifiedAt");
        Set<String> dates = rows(reference, "deadline ");
        propose(reference);

        answer(reference, ACCEPTED).then().statusCode(200);

        as(asked)
                .get(path(reference))
                .then()
                .body("leadArea.code", equalTo("SOUTHSHIRE"))
                .body("notifiedAt", equalTo(sent));
        assertThat(rows(reference, "deadline ")).isEqualTo(dates).isNotEmpty();
        assertThat(records.messages(reference, "LEAD_AREA_CHANGED"))
                .containsExactly(
                        "DEPARTMENT: hand-over-1",
                        "OFSTED: hand-over-1",
                        "PANEL: hand-over-1",
                        "SAFEGUARDING_PARTNERS: hand-over-1");
        walk.complete(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE),
                reference,
                "Task_GatherAgencyReturns",
                CaseWalk.answers(
                        "{'agencies':[{'agency':'School','involvement':'Knew the child'}],'safetyActions':'None'}"));
        as(the(Role.PANEL_SECRETARIAT))
                .get(path(reference) + "/timeline")
                .then()
                .body("items.what", hasItem("Southshire leads instead of Northshire; all dates stay"))
                .body("items.what", not(hasItem("Proposed that Southshire leads")));
    }

    @Test
    void it_is_declined_with_a_reason_and_then_the_other_area_reads_it_no_longer() {
        IncidentReference reference = walk.recorded();
        propose(reference);

        answer(reference, "{\"answer\": \"DECLINED\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        answer(reference, "{\"answer\": \"DECLINED\", \"reason\": \"It happened at Northport\"}")
                .then()
                .statusCode(200);

        as(asked).get(path(reference)).then().statusCode(404);
        as(asked).get("/api/v1/hand-overs").then().body("items.reference", not(hasItem(reference.value())));
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .get(path(reference) + "/hand-overs")
                .then()
                .body("items[0].result.code", equalTo("DECLINED"))
                .body("items[0].answer", equalTo("It happened at Northport"));
        propose(reference).then().statusCode(201).body("number", equalTo(2));
    }

    @Test
    void an_area_that_is_linked_anyway_reads_on_after_declining() {
        IncidentReference reference = walk.recorded();
        examples.linkArea(walk.file(reference), Partnership.SOUTHSHIRE);
        propose(reference);

        answer(reference, "{\"answer\": \"DECLINED\", \"reason\": \"No\"}")
                .then()
                .statusCode(200);

        as(asked).get(path(reference)).then().statusCode(200);
    }

    @Test
    void whoever_asked_may_take_it_back_and_may_not_accept() {
        IncidentReference reference = walk.recorded();
        propose(reference);
        propose(reference).then().statusCode(409).body("code", equalTo("hand-over-proposed"));
        Person proposer = the(Role.LOCAL_AUTHORITY_NOTIFIER);

        answer(proposer, reference, ACCEPTED).then().statusCode(403);
        answer(proposer, reference, "{\"answer\": \"TAKEN_BACK\", \"reason\": \"A mistake\"}")
                .then()
                .statusCode(200);

        answer(reference, ACCEPTED).then().statusCode(404);
        answer(proposer, reference, ACCEPTED).then().statusCode(409).body("code", equalTo("hand-over-answered"));
        as(the(Role.LOCAL_AUTHORITY_APPROVER)).get(path(reference)).then().body("leadArea.code", equalTo("NORTHSHIRE"));
    }

    @Test
    void two_who_accept_at_the_same_moment_are_one_who_accepts() throws Exception {
        IncidentReference reference = walk.recorded();
        propose(reference);

        List<Throwable> thrown = SameMoment.of(
                () -> answer(reference, ACCEPTED).then().statusCode(200),
                () -> answer(reference, ACCEPTED).then().statusCode(200));

        assertThat(thrown.stream().filter(Objects::nonNull)).hasSize(1);
        assertThat(records.timeline(reference, "lead-area-changed")).hasSize(1);
        answer(reference, ACCEPTED).then().statusCode(409).body("code", equalTo("hand-over-answered"));
    }

    @Test
    void a_proposal_lapses_with_the_case_and_the_other_area_reads_it_no_longer() {
        IncidentReference reference = walk.recorded();
        propose(reference);
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An accident'}");

        as(asked).get(path(reference)).then().statusCode(404);
        as(asked).get("/api/v1/hand-overs").then().body("items.reference", not(hasItem(reference.value())));
        answer(reference, ACCEPTED).then().statusCode(404);
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .get(path(reference) + "/hand-overs")
                .then()
                .body("items[0].result.code", equalTo("LAPSED"))
                .body("items[0].endedBy", nullValue());
        answer(the(Role.LOCAL_AUTHORITY_APPROVER), reference, "{\"answer\": \"TAKEN_BACK\", \"reason\": \"Ended\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("hand-over-answered"));
        assertThat(records.timeline(reference, "hand-over-ended"))
                .containsExactly("Proposal that Southshire leads: lapsed, because the case ended");
        propose(reference).then().statusCode(409).body("code", equalTo("case-ended"));
    }

    @Test
    void nobody_lets_a_proposal_lapse_by_hand() {
        IncidentReference reference = walk.recorded();
        propose(reference);

        answer(reference, "{\"answer\": \"LAPSED\", \"reason\": \"?\"}").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "DELEGATED_PARTNER_HEALTH, 403",
        "LEAD_SAFEGUARDING_PARTNER, 403",
        "AGENCY_CONTRIBUTOR, 404",
        "PANEL_SECRETARIAT, 404"
    })
    void nobody_else_hands_a_case_over(Role role, int status) {
        IncidentReference reference = walk.recorded();

        as(the(role))
                .body(TO_SOUTHSHIRE)
                .post(path(reference) + "/hand-overs")
                .then()
                .statusCode(status);
    }

    @Test
    void only_those_who_may_answer_for_the_other_area_are_asked() {
        IncidentReference reference = walk.recorded();
        propose(reference);
        Person reads = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE);

        as(reads).get("/api/v1/hand-overs").then().body("items", empty());
        answer(reads, reference, ACCEPTED).then().statusCode(403);
        as(reads).get(path(reference) + "/hand-overs/1").then().statusCode(200).body("mayAnswer", empty());
    }

    @ParameterizedTest
    @CsvSource({"NORTHSHIRE, not-a-choice", "NOWHERE, not-a-choice", "NOT-LISTED, not-a-choice"})
    void a_case_goes_only_to_another_area_that_uses_the_service(String area, String code) {
        IncidentReference reference = walk.recorded();

        as(the(Role.LOCAL_AUTHORITY_APPROVER))
                .body("{\"area\": \"" + area + "\", \"reason\": \"?\"}")
                .post(path(reference) + "/hand-overs")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/area"))
                .body("errors[0].code", equalTo(code));
    }

    private Set<String> rows(IncidentReference reference, String table) {
        return records.of(reference).stream()
                .filter(row -> row.startsWith(table))
                .collect(Collectors.toSet());
    }

    private Response propose(IncidentReference reference) {
        return as(the(Role.LOCAL_AUTHORITY_NOTIFIER)).body(TO_SOUTHSHIRE).post(path(reference) + "/hand-overs");
    }

    private Response answer(IncidentReference reference, String answer) {
        return answer(asked, reference, answer);
    }

    private Response answer(Person person, IncidentReference reference, String answer) {
        int open = records.timeline(reference, "hand-over-proposed").size();
        return as(person).body(answer).post(path(reference) + "/hand-overs/" + open + "/answer");
    }

    private Person the(Role role) {
        return partnership.the(role);
    }

    private static String path(IncidentReference reference) {
        return "/api/v1/cases/" + reference;
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
}
