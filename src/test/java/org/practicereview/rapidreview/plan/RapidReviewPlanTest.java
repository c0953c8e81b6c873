package org.practicereview.rapidreview.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
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

/** The plan of a rapid review, counted back from the day it is due. */
@IntegrationTest
class RapidReviewPlanTest {

    private static final String TUESDAY = "{\"on\":\"2026-05-05\",\"reason\":\"The school is closed before\"}";

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

    private IncidentReference reference;
    private String address;

    /** Notified on Monday 20 April 2026; with the bank holiday of 4 May the rapid review is due on Tuesday 12 May. */
    @BeforeEach
    void a_rapid_review_is_open() {
        reference = walk.notified();
        address = "/api/v1/cases/" + reference + "/rapid-review/plan";
    }

    @Test
    void each_step_is_planned_on_a_working_day_before_it_is_due() {
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get(address)
                .then()
                .statusCode(200)
                .body(
                        "items.step.code",
                        contains("LETTERS", "MID_WAY_CHECK", "RETURNS", "MEETING", "SIGN_OFF", "SENDING"))
                .body(
                        "items.on",
                        contains("2026-04-21", "2026-04-27", "2026-05-05", "2026-05-06", "2026-05-11", "2026-05-12"))
                .body("items[0].citation.ruleId", equalTo("RR7"));
    }

    @Test
    void a_day_is_moved_with_a_reason_and_both_are_kept() {
        String step = address + "/MID_WAY_CHECK";
        String tag = as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(step).getHeader("ETag");

        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", tag)
                .body(TUESDAY)
                .put(step)
                .then()
                .statusCode(200)
                .body("on", equalTo("2026-05-05"))
                .body("counted", equalTo("2026-04-27"))
                .body("moved.reason", equalTo("The school is closed before"));

        assertThat(records.timeline(reference, "plan-moved"))
                .containsExactly("Plan of the rapid review: Mid-way check moved from 27 April 2026 to 5 May 2026");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", tag)
                .body(TUESDAY)
                .put(step)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "MEETING, 2026-05-04, no-working-day",
        "MEETING, 2026-05-09, no-working-day",
        "MEETING, 2026-05-01, out-of-order",
        "RETURNS, 2026-05-07, out-of-order",
        "SENDING, 2026-05-13, outside-of-the-review",
        "LETTERS, 2026-04-17, outside-of-the-review",
        "LETTERS, 2026-02-30, not-a-date",
        "LETTERS, , required",
    })
    void a_day_that_cannot_be_is_refused_and_nothing_moves(String step, String day, String code) {
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "*")
                .body("{\"on\":%s,\"reason\":\"Because\"}".formatted(day == null ? "null" : "\"" + day + "\""))
                .put(address + "/" + step)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains(code));
        assertThat(records.timeline(reference, "plan-moved")).isEmpty();
    }

    @Test
    void the_page_that_had_been_open_too_long_comes_back_with_what_was_typed() {
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String page = "/cases/" + reference + "/rapid-review/plan/MEETING";

        assertThat(manager.postWith("expired", page, "on-day", "7", "reason", "Typed long ago")
                        .asString())
                .contains("This page had been open too long", "Typed long ago");
    }

    @Test
    void the_page_keeps_what_was_typed_and_says_when_a_colleague_was_first() {
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String page = "/cases/" + reference + "/rapid-review/plan";
        assertThat(manager.get(page).asString()).contains("5 May 2026", "Move", "5 working days before it is due");

        String refused = manager.post(
                        page + "/MEETING",
                        "on-day",
                        "4",
                        "on-month",
                        "5",
                        "on-year",
                        "2026",
                        "reason",
                        "A reason",
                        "version",
                        "0")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(refused).contains("Enter a working day; this is: Early May", "A reason");

        assertThat(manager.post(
                                page + "/MEETING",
                                "on-day",
                                "7",
                                "on-month",
                                "5",
                                "on-year",
                                "2026",
                                "reason",
                                "A reason",
                                "version",
                                "0")
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(page).asString()).contains("7 May 2026", "Moved from 6 May 2026", "A reason");
        assertThat(manager.post(
                                page + "/MEETING",
                                "on-day",
                                "8",
                                "on-month",
                                "5",
                                "on-year",
                                "2026",
                                "reason",
                                "Other",
                                "version",
                                "0")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("Somebody else has moved it", "Other");
    }

    @Test
    void partners_read_it_only_the_business_manager_moves_it_and_nobody_else_knows_of_it() {
        as(Role.DELEGATED_PARTNER_HEALTH).get(address).then().statusCode(200);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body(TUESDAY)
                .put(address + "/LETTERS")
                .then()
                .statusCode(403);
        as(Role.PANEL_SECRETARIAT).get(address).then().statusCode(404);
        as(Role.LOCAL_AUTHORITY_NOTIFIER).get(address).then().statusCode(404);
    }

    @Test
    void before_the_notification_there_is_no_plan_and_after_sending_it_stays_as_it_is() {
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/cases/" + walk.recorded() + "/rapid-review/plan")
                .then()
                .statusCode(404);

        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "*")
                .body("{\"on\":\"2026-04-22\",\"reason\":\"Because\"}")
                .put(address + "/LETTERS")
                .then()
                .statusCode(409)
                .body("code", equalTo("rapid-review-sent"));
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
