package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.node.ObjectNode;

/** An incident of which nobody was notified is notified after all: a new case with its own clocks, linked to the old one. */
@IntegrationTest
class RenotificationTest {

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

    @Autowired
    MutableClock clock;

    private IncidentReference old;
    private String address;

    @BeforeEach
    void a_case_that_was_not_notified() {
        old = walk.recorded();
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                old,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An accident'}");
        address = "/api/v1/cases/" + old + "/renotification";
    }

    @Test
    void what_is_known_is_given_and_the_days_from_which_clocks_run_are_left_out() {
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get(address)
                .then()
                .statusCode(200)
                .body("place", equalTo("Milltown"))
                .body("harm", equalTo("SERIOUSLY_HARMED"))
                .body("children[0].surname", equalTo("Planted"))
                .body("awareOn", nullValue())
                .body("abuseSuspectedOn", nullValue());
    }

    @Test
    void the_new_case_has_clocks_of_its_own_and_both_cases_show_the_link() {
        Set<String> deadline = deadlines();
        clock.set(clock.instant().atZone(England.ZONE).toLocalDateTime().plusDays(10));

        Response recorded = again();

        recorded.then()
                .statusCode(201)
                .body("clockStartedOn", equalTo(England.today(clock).toString()));
        String reference = recorded.path("reference");
        assertThat(reference).isNotEqualTo(old.value());
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("stage.code", equalTo("CRITERIA_CHECK"))
                .body("linkedCases[0].kind.code", equalTo("RENOTIFICATION_OF"))
                .body("linkedCases[0].toOther", equalTo(true))
                .body("linkedCases[0].reference", equalTo(old.value()));
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/api/v1/cases/" + old)
                .then()
                .body("stage.code", equalTo("NOT_NOTIFIED"))
                .body("linkedCases[0].words", equalTo("Was notified again as"))
                .body("linkedCases[0].reference", equalTo(reference));
        assertThat(deadlines()).isEqualTo(deadline);
        assertThat(records.timeline(old, "notified-again")).containsExactly("Recorded again as a new case");
        assertThat(records.timeline(new IncidentReference(reference), "renotification"))
                .containsExactly("Recorded again after an earlier case");
    }

    @Test
    void it_is_offered_where_it_can_be_done_and_only_once() {
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get("/api/v1/cases/" + old)
                .then()
                .body("links.renotification", equalTo(address));

        again().then().statusCode(201);

        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .get("/api/v1/cases/" + old)
                .then()
                .body("links", org.hamcrest.Matchers.not(hasKey("renotification")));
        again().then().statusCode(409).body("code", equalTo("notified-again"));
    }

    @Test
    void two_at_the_same_moment_make_one_new_case() throws Exception {
        List<Throwable> thrown = SameMoment.of(
                () -> again().then().statusCode(201), () -> again().then().statusCode(201));

        assertThat(thrown.stream().filter(Objects::nonNull)).hasSize(1);
        assertThat(records.timeline(old, "notified-again")).hasSize(1);
    }

    @Test
    void the_same_request_twice_makes_one_new_case() {
        String key = UUID.randomUUID().toString();

        String first = again(key).then().statusCode(201).extract().path("reference");

        assertThat(again(key).then().statusCode(201).extract().<String>path("reference"))
                .isEqualTo(first);
    }

    @Test
    void a_case_that_goes_on_is_not_notified_again() {
        address = "/api/v1/cases/" + walk.notified() + "/renotification";

        again().then().statusCode(409).body("code", equalTo("case-goes-on"));
    }

    @ParameterizedTest
    @CsvSource({"PARTNERSHIP_BUSINESS_MANAGER, 403", "LEAD_SAFEGUARDING_PARTNER, 403", "PANEL_SECRETARIAT, 404"})
    void nobody_but_the_local_authority_notifies_again(Role role, int status) {
        as(role).get(address).then().statusCode(status);
        as(role).body("{}").post(address).then().statusCode(status);
    }

    @Test
    void every_error_is_told_and_no_case_is_begun() {
        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .body("{\"area\": \"SOUTHSHIRE\"}")
                .post(address)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-answers"));

        assertThat(records.timeline(old, "notified-again")).isEmpty();
    }

    @Test
    void another_case_that_may_be_the_same_is_looked_at_first() {
        walk.recorded();

        as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .body(walk.incident(Partnership.NORTHSHIRE).toString())
                .post(address)
                .then()
                .statusCode(409)
                .body("code", equalTo("likely-matches"));

        assertThat(records.timeline(old, "notified-again")).isEmpty();
        again().then().statusCode(201);
    }

    @Test
    void the_page_comes_filled_in_and_says_what_was_recorded() {
        Visitor notifier = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        String page = "/cases/" + old + "/renotification";
        notifier.get("/cases/" + old).then().body(containsString("href=\"" + page + "\""));
        notifier.get(page)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Notify again as a new case"),
                        containsString("value=\"Planted\""),
                        containsString("action=\"" + page + "\"")));

        walk.recorded();
        notifier.post(page, "action", "record", "place", "Milltown")
                .then()
                .statusCode(422)
                .body(containsString("Enter the date the local authority became aware"));
        Response likely = notifier.post(page, typed());
        likely.then()
                .statusCode(409)
                .body(allOf(
                        containsString("action=\"" + page + "\""),
                        containsString("value=\"A witness came forward\""),
                        not(containsString(">" + old + "</h2>"))));
        notifier.post(page, typed("another")).then().statusCode(302);

        notifier.get("/cases/" + old)
                .then()
                .body(allOf(
                        containsString("The incident is recorded again as SI-"),
                        containsString("Was notified again as")));
    }

    private String[] typed() {
        return typed("record");
    }

    private String[] typed(String action) {
        String today = England.today(clock).toString();
        String[] day = today.split("-");
        String[] before = England.today(clock).minusDays(2).toString().split("-");
        return new String[] {
            "area",
            Partnership.NORTHSHIRE,
            "place",
            "Milltown",
            "incidentOn-day",
            before[2],
            "incidentOn-month",
            before[1],
            "incidentOn-year",
            before[0],
            "awareOn-day",
            day[2],
            "awareOn-month",
            day[1],
            "awareOn-year",
            day[0],
            "harm",
            "SERIOUSLY_HARMED",
            "abuseOrNeglect",
            "NOT_SUSPECTED",
            "childStatus",
            "NEITHER",
            "summary",
            "A witness came forward",
            "children[0].forenames",
            "Testina",
            "children[0].surname",
            "Planted",
            "action",
            action
        };
    }

    private Set<String> deadlines() {
        return records.of(old).stream()
                .filter(row -> row.startsWith("deadline "))
                .collect(java.util.stream.Collectors.toSet());
    }

    private Response again() {
        return again(UUID.randomUUID().toString());
    }

    private Response again(String key) {
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        return as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .header("Idempotency-Key", key)
                .body(incident.toString())
                .post(address + "?matches-seen=true");
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
