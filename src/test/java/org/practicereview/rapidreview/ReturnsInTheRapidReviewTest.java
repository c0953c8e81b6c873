package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.Because;
import org.practicereview.testing.AgencyWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What agencies returned is what the meeting reads and the report begins with (RR9, RR10). */
@IntegrationTest
class ReturnsInTheRapidReviewTest {

    private static final String SCHOOL = """
            {'involved':true,'involvement':'Taught the child since 2024','workedWell':'Breakfast club',
             'concerns':'Often tired','learning':'Ask about bruises',
             'keyEvents':[{'on':'2026-04-01','kind':'CONTACT','tookPlace':true,'what':'Came with a bruise'}],
             'safetyActions':[{'what':'Keep the class together','owner':'Head teacher','by':'2026-04-24'}]}""";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    AgencyWalk agencies;

    @Autowired
    MutableClock clock;

    @Autowired
    AgencyRequests requests;

    @Autowired
    KnownAgencies known;

    private IncidentReference reference;

    @BeforeEach
    void one_agency_has_returned_and_another_has_not() {
        reference = walk.notified();
        agencies.returned(reference, "Milltown School", SCHOOL);
        agencies.returned(reference, "Hospital", "{'involved':false}");
        agencies.asked(reference, "Housing");
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    @Test
    void the_meeting_reads_accepted_returns_with_those_that_had_nothing_to_do_with_the_child() {
        gatherWithout();

        open("Task_HoldRapidReviewMeeting")
                .body("toRead.heading", hasItems("Return of Milltown School", "Return of Hospital, no involvement"))
                .body("toRead.heading", not(hasItem(containsString("Housing"))));
    }

    @Test
    void the_report_begins_with_what_the_returns_say_in_each_of_its_sections() {
        gatherWithout();
        walk.meet(reference);
        int late = 3;
        agencies.sends(reference, late, "{'involved':true,'involvement':'Moved the family twice'}");
        agencies.accept(reference, late);
        walk.decideOnRapidReview(reference);

        open("Task_WriteRapidReviewReport")
                .body("toRead.heading", hasItem("Return of Housing, answered after the meeting"))
                .body("draft.facts", containsString("1 April 2026, Milltown School: Came with a bruise"))
                .body(
                        "draft.agencies",
                        equalTo("Milltown School: Taught the child since 2024\n\nHospital: no involvement\n\n"
                                + "Housing: Moved the family twice\n\nPolice: Called once"))
                .body("draft.keyPractice", containsString("Milltown School, concerns: Often tired"))
                .body(
                        "draft.immediateActions",
                        equalTo("None needed\n\nKeep the class together (Head teacher, by 24 April 2026, open)"))
                .body("draft.learning", equalTo("Milltown School: Ask about bruises"));
    }

    @Test
    void the_agencies_of_a_case_are_those_that_were_asked_and_those_that_were_typed_in() {
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(known.of(walk.file(reference))).containsExactly("Milltown School", "Hospital", "Housing");

        requests.withdraw(manager, reference, 3, version -> {}, new Because("Asked by mistake"));
        walk.complete(
                manager,
                reference,
                "Task_GatherAgencyReturns",
                CaseWalk.answers(
                        "{'agencies':[{'agency':'Police','involvement':'Called once'}],'safetyActions':'None needed'}"));

        assertThat(known.of(walk.file(reference))).containsExactly("Milltown School", "Hospital", "Police");
    }

    @Test
    void events_of_a_return_that_came_another_way_stand_in_the_chronology_and_the_report() {
        String typed = "{'agencies':[{'agency':'Police','involvement':'Called once'}],'safetyActions':'None needed',"
                + "'goingOnWithout':'Housing is closed','keyEvents':[{'agency':'%s','on':'2026-04-01','kind':'POLICE',"
                + "'tookPlace':true,'what':'Called to the home'}]}";
        assertThatThrownBy(() -> walk.complete(
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        reference,
                        "Task_GatherAgencyReturns",
                        typed.formatted("Army")))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer")
                                .containsExactly("/keyEvents/0/agency"));
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_GatherAgencyReturns", typed.formatted("Police"));
        walk.meet(reference);
        walk.decideOnRapidReview(reference);

        open("Task_WriteRapidReviewReport")
                .body("draft.facts", containsString("1 April 2026, Police: Called to the home"));
        get("/api/v1/cases/" + reference + "/rapid-review/chronology")
                .body("items.find { it.agency == 'Police' }.what", equalTo("Called to the home"))
                .body("items.find { it.agency == 'Police' }.marks.words", hasItem(containsString("Milltown School")));
    }

    @Test
    void who_writes_a_report_again_is_told_which_returns_it_does_not_hold_yet() {
        gatherWithout();
        walk.meet(reference);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        clock.advance(Duration.ofMinutes(1));
        agencies.sends(reference, 3, "{'involved':true,'involvement':'Moved the family twice'}");
        agencies.accept(reference, 3);
        walk.takeReportBack(reference);
        walk.decideOnRapidReview(reference);

        open("Task_WriteRapidReviewReport")
                .body(
                        "toRead.find { it.heading == 'Returns that are not in the report yet' }.rows.label",
                        contains("Housing"));
    }

    private void gatherWithout() {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_GatherAgencyReturns", """
                {'agencies':[{'agency':'Police','involvement':'Called once'}],'safetyActions':'None needed',
                 'goingOnWithout':'Housing is closed'}""");
    }

    private ValidatableResponse open(String step) {
        return get("/api/v1/tasks/" + walk.task(reference, step).id());
    }

    private ValidatableResponse get(String path) {
        return RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)))
                .get(path)
                .then()
                .statusCode(200);
    }
}
