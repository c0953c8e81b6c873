package org.practicereview.review.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
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
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.ics.CalendarFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The plan of a review, counted back from the day its report is to be published. */
@IntegrationTest
class ReviewPlansTest {

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
    CalendarFiles calendarFiles;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;
    private String address;

    /** Decided on Monday 20 April 2026: to be published by 20 October. */
    @BeforeEach
    void a_review_is_decided() {
        clock.reset();
        reference = walk.reviewerAppointed();
        address = "/api/v1/cases/" + reference + "/review/plan";
    }

    @Test
    void each_milestone_is_planned_on_a_working_day_and_its_task_carries_the_day_into_lists_and_calendars() {
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get(address)
                .then()
                .statusCode(200)
                .body(
                        "milestones.on",
                        contains(
                                "2026-05-22",
                                "2026-07-13",
                                "2026-08-10",
                                "2026-09-08",
                                "2026-09-29",
                                "2026-10-09",
                                "2026-10-20"))
                .body("misfits", empty())
                .body("slack", equalTo("Terms of reference: 23 working days left."));

        as(Role.REVIEWER)
                .get("/api/v1/cases/" + reference + "/tasks")
                .then()
                .body("items.find { it.step == 'Task_AgreeTermsOfReference' }.plannedOn", equalTo("2026-05-22"));
        assertThat(as(Role.REVIEWER).get("/api/v1/tasks?view=team").asString()).contains("2026-05-22");
        assertThat(calendarFiles.of(partnership.the(Role.REVIEWER)))
                .contains(reference + ": planned: Agree terms of reference", "20260522");
    }

    @Test
    void a_delay_moves_the_plan_and_not_the_statutory_day() {
        record("delay", "{'because':'INQUEST','reasons':'The inquest comes first','targetOn':'2026-12-18'}")
                .then()
                .statusCode(201);

        as(Role.REVIEWER)
                .get(address)
                .then()
                .body("statutory", equalTo("2026-10-20"))
                .body("aim", equalTo("2026-12-18"))
                .body("milestones.on", hasItem("2026-12-09"));
        assertThat(records.messages(reference, "REVIEW_DELAYED"))
                .containsExactlyInAnyOrder("PANEL: delay 1", "SECRETARY_OF_STATE: delay 1");
        assertThat(records.timeline(reference, "delay-recorded"))
                .containsExactly("Publish the report: reason for delay recorded, new target 18 December 2026;"
                        + " the date stays 20 October 2026");
        record("delay", "{'because':'OTHER','reasons':'Sooner','targetOn':'2026-10-20'}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-later"));
    }

    @Test
    void a_milestone_is_moved_by_hand_with_a_reason_and_the_page_warns_when_the_plan_no_longer_fits() {
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String page = "/cases/" + reference + "/review/plan";
        assertThat(manager.get(page).asString()).contains("10 August 2026", "50 working days before publication");
        assertThat(manager.post(page + "/FIRST_DRAFT", day(2026, 8, 9))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Enter a working day; this is: Sunday", "Holidays");
        assertThat(manager.post(page + "/FIRST_DRAFT", day(2026, 8, 12)).statusCode())
                .isEqualTo(302);
        assertThat(manager.post(page + "/FIRST_DRAFT", day(2026, 8, 13)).statusCode())
                .isEqualTo(409);
        assertThat(manager.get(page).asString()).contains("12 August 2026", "Moved from 10 August 2026", "Holidays");
        assertThat(records.timeline(reference, "review-plan-moved"))
                .containsExactly("Plan of the review: First draft moved from 10 August 2026 to 12 August 2026");

        clock.set(LocalDate.of(2026, 5, 26).atTime(9, 0));

        assertThat(manager.get(page).asString())
                .contains("The plan no longer fits", "Terms of reference was planned for 22 May 2026");
    }

    @Test
    void copies_that_were_moved_do_not_fit_once_the_aim_comes_too_near() {
        record("delay", "{'because':'OTHER','reasons':'Later','targetOn':'2026-12-18'}");
        as(Role.REVIEWER)
                .header("If-Match", "*")
                .body("{\"on\":\"2026-12-08\",\"reason\":\"Holidays\"}")
                .put(address + "/COPIES")
                .then()
                .statusCode(200);

        record("delay", "{'because':'OTHER','reasons':'Sooner','targetOn':'2026-12-11'}");

        as(Role.REVIEWER)
                .get(address)
                .then()
                .body(
                        "misfits",
                        hasItem(
                                "Copies before publication: planned for 8 December 2026, less than 7 working days before."));
    }

    @Test
    void where_publication_is_decided_on_again_it_is_not_reached_and_copies_once_they_are_owed_again() {
        reference = walk.copiesSent();
        address = "/api/v1/cases/" + reference + "/review/plan";
        clock.advance(Duration.ofDays(14));
        publish("{'choice':'DECIDE_AGAIN'}");

        reached(true, true, true, true, true, true, false);
        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_BUSINESS_MANAGER);
        reached(true, true, true, true, true, true, false);
        publish("{'choice':'SEND_AGAIN'}");

        reached(true, true, true, true, true, false, false);
        as(Role.REVIEWER)
                .header("If-Match", "*")
                .body("{\"on\":\"2026-10-08\",\"reason\":\"Holidays\"}")
                .put(address + "/COPIES")
                .then()
                .statusCode(200);
    }

    @Test
    void a_publication_that_is_set_is_reached_when_its_moment_has_come() {
        reference = walk.copiesSent();
        address = "/api/v1/cases/" + reference + "/review/plan";
        clock.advance(Duration.ofDays(14));
        walk.signIdentityCheck(reference);
        publish("{'choice':'LATER','releaseOn':'2026-05-20','themes':['NEGLECT']}");
        reached(true, true, true, true, true, true, false);

        clock.set(LocalDate.of(2026, 5, 20).atTime(9, 31));
        jobs.runDueOf(reference.value());

        reached(true, true, true, true, true, true, true);
    }

    private void publish(String answers) {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_PublishReport", answers);
    }

    private void reached(Boolean... inTheirOrder) {
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get(address)
                .then()
                .statusCode(200)
                .body("milestones.reached", contains(inTheirOrder));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "FIRST_DRAFT, 2026-07-10, out-of-order",
        "PUBLICATION, 2026-10-21, outside-of-the-review",
        "TERMS, 2026-05-25, no-working-day",
        "COPIES, 2026-10-19, too-close-to-publication",
    })
    void a_day_that_cannot_be_is_refused(String milestone, String day, String code) {
        as(Role.REVIEWER)
                .header("If-Match", "*")
                .body("{\"on\":\"%s\",\"reason\":\"Because\"}".formatted(day))
                .put(address + "/" + milestone)
                .then()
                .statusCode(422)
                .body("errors.code", contains(code));
    }

    @Test
    void partners_only_read_it_and_others_do_not_find_it() {
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body("{\"on\":\"2026-08-11\",\"reason\":\"Because\"}")
                .put(address + "/FIRST_DRAFT")
                .then()
                .statusCode(403);
        as(Role.PANEL_SECRETARIAT).get(address).then().statusCode(404);
    }

    private static String[] day(int year, int month, int day) {
        return new String[] {
            "on-day",
            String.valueOf(day),
            "on-month",
            String.valueOf(month),
            "on-year",
            String.valueOf(year),
            "reason",
            "Holidays",
            "version",
            "0"
        };
    }

    private Response record(String kind, String answers) {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(CaseWalk.answers(answers).toString())
                .post("/api/v1/cases/" + reference + "/review/records/" + kind);
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
