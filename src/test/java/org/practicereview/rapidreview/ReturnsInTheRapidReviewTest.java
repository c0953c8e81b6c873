package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.Because;
import org.practicereview.testing.AgencyWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
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

    private void gatherWithout() {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_GatherAgencyReturns", """
                {'agencies':[{'agency':'Police','involvement':'Called once'}],'safetyActions':'None needed',
                 'goingOnWithout':'Housing is closed'}""");
    }

    private ValidatableResponse open(String step) {
        return RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)))
                .get("/api/v1/tasks/" + walk.task(reference, step).id())
                .then()
                .statusCode(200);
    }
}
