package org.practicereview.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Whoever decides reads beside the question what the edition says on it, and how sure we are of that. */
@Tag("once")
@IntegrationTest
class RulesBesideQuestionsTest {

    private static final String OF_2026 = "Working Together 2026 (inherited from WT2023, not yet checked)";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    SessionRepository<?> sessions;

    @Test
    void what_counts_as_a_serious_incident_is_read_before_it_is_decided_whether_to_notify() {
        read(walk.recorded(), "Task_DecideWhetherToNotify", Role.LOCAL_AUTHORITY_APPROVER)
                .body("toRead.heading", hasItem("Criteria: whether it is a serious incident"))
                .body("toRead.rows.flatten().label", hasItem("Definition (N13)"));
    }

    @Test
    void the_criteria_for_a_local_review_are_read_in_the_rapid_review_meeting() {
        IncidentReference reference = walk.notified();
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_GatherAgencyReturns",
                "{'agencies':[{'agency':'School','involvement':'Knew the child'}],'safetyActions':'None needed'}");

        localCriteria(read(reference, "Task_HoldRapidReviewMeeting", Role.PARTNERSHIP_BUSINESS_MANAGER));
    }

    @Test
    void each_partner_reads_them_again_before_signing() {
        localCriteria(read(walk.rapidReviewToBeSigned(), "Task_SignForHealth", Role.DELEGATED_PARTNER_HEALTH));
    }

    @Test
    void the_criteria_for_a_national_review_are_read_by_the_panel_under_the_edition_of_its_own_step() {
        IncidentReference reference = walk.rapidReviewSent();
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");

        read(reference, "Task_GivePanelView", Role.PANEL_MEMBER)
                .body("toRead.heading", hasItem("Criteria: whether to carry out a national review"))
                .body("toRead[0].rows[0].value", equalTo(OF_2026))
                .body("toRead[0].rows.label", hasItems("Criterion (R3A)", "To be weighed as well (P3-1)"))
                .body(
                        "toRead[0].rows.value",
                        hasItem(containsString("P3, guidance of the Panel, as remembered. Not confirmed")));
    }

    @Test
    void the_partners_read_the_answer_of_the_panel_and_the_criteria_before_they_decide() {
        localCriteria(read(
                walk.panelAnswered("AGREES_LOCAL_REVIEW"), "Task_DecideOnLocalReview", Role.DELEGATED_PARTNER_HEALTH));
    }

    @Test
    void what_may_stand_in_place_of_a_report_and_how_long_it_stays_is_read_before_publication_is_decided() {
        IncidentReference reference = walk.reported();
        String heading = "What the rules say on publication";

        read(reference, "Task_DecideOnPublication", Role.DELEGATED_PARTNER_HEALTH)
                .body("toRead.heading", hasItem(heading))
                .body(row(heading, "What may stand in place of the report"), equalTo("Information on the improvements"))
                .body(
                        row(heading, "How long it stays available"),
                        containsString("1 year after publication\nSet by law. L15"))
                .body(row(heading, "Copies before"), containsString("L11, SI 2018/789, copies before publication."))
                .body(row(heading, "Copies before"), containsString("Partly confirmed"));
        new Visitor(port)
                .signIn(sessions, partnership.the(Role.DELEGATED_PARTNER_HEALTH))
                .get("/cases/" + reference + "/tasks/"
                        + walk.task(reference, "Task_DecideOnPublication").id())
                .then()
                .statusCode(200)
                .body(containsString("Information on the improvements"));
    }

    private static void localCriteria(ValidatableResponse task) {
        String heading = "Criteria: whether to carry out a local review";
        task.body("toRead.heading", hasItem(heading))
                .body(row(heading, "Edition"), equalTo(OF_2026))
                .body(
                        row(heading, "Criterion (R11C)"),
                        containsString("R11, SI 2018/789, regulation 11. Confirmed in a published source"))
                .body(row(heading, "To be weighed as well (L2-1)"), containsString("Not confirmed"));
    }

    private static String row(String heading, String label) {
        return "toRead.find { it.heading == '" + heading + "' }.rows.find { it.label == '" + label + "' }.value";
    }

    private ValidatableResponse read(IncidentReference reference, String step, Role role) {
        return RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)))
                .get("/api/v1/tasks/" + walk.task(reference, step).id())
                .then()
                .statusCode(200);
    }
}
