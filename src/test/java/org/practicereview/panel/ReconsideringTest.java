package org.practicereview.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The Panel asks the partners to think again; it cannot decide for them, and its view is ground 11(d) (P5, P6). */
@IntegrationTest
class ReconsideringTest {

    private static final String CRITERIA = """
            [{'criterion':'R11A','met':'YES','reasons':'It shows improvements'},
             {'criterion':'R11B','met':'YES','reasons':'It comes again and again'},
             {'criterion':'R11C','met':'NO','reasons':'Nothing about agencies'}]""";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    PanelService panel;

    private IncidentReference reference;
    private String bothViews;

    /** The partners had decided on a local review. */
    @BeforeEach
    void the_panel_asks_to_reconsider() {
        reference = walk.rapidReviewSent();
        bothViews = "/api/v1/cases/" + reference + "/panel/both-views";
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, "ASKS_TO_RECONSIDER");
    }

    @Test
    void asking_needs_a_day_and_the_view_of_the_panel_on_each_criterion_of_regulation_11() {
        assertThatThrownBy(() -> ask("", ""))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer")
                                .containsExactly("/expectedOn"));
        assertThatThrownBy(() -> ask(",'expectedOn':'2026-05-04'", ""))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer", "code")
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("/localCriteria", "each-criterion-once")));
        as(Role.PARTNERSHIP_BUSINESS_MANAGER).then().statusCode(404);
    }

    @Test
    void what_the_panel_decided_is_read_also_where_the_clock_is_behind() {
        asked();

        clock.advance(Duration.ofDays(-60));

        as(Role.DELEGATED_PARTNER_HEALTH).then().statusCode(200);
    }

    @Test
    void both_views_stand_side_by_side_and_that_of_the_panel_is_ground_d() {
        asked();

        as(Role.DELEGATED_PARTNER_HEALTH)
                .then()
                .statusCode(200)
                .body("items.criterion", contains("R11A", "R11B", "R11C", "R11D"))
                .body("items[0].partners.met.code", equalTo("NO"))
                .body("items[0].partners.why", equalTo("Nothing new"))
                .body("items[0].panel.met.code", equalTo("YES"))
                .body("items[0].panel.why", equalTo("It shows improvements"))
                .body("items[3].partners.met.code", equalTo("NO"))
                .body("items[3].panel.met.code", equalTo("YES"))
                .body("items[3].panel.why", equalTo("Look at the theme again"));
        as(Role.DEPARTMENT_READER).then().statusCode(404);
        as(Role.OFSTED_READER).then().statusCode(404);

        Visitor partner = new Visitor(port).signIn(sessions, partnership.the(Role.DELEGATED_PARTNER_HEALTH));
        assertThat(partner.get("/cases/" + reference + "/panel/both-views").asString())
                .contains("Both views by criterion", "The partners", "It comes again and again", "Too early", "(R11D)");
        assertThat(partner.get("/cases/" + reference + "/tasks/"
                                + walk.task(reference, "Task_DecideOnLocalReview")
                                        .id())
                        .asString())
                .contains(
                        "By when do you expect their answer?",
                        "4 May 2026",
                        "How did you weigh the view of the Panel?",
                        "/panel/both-views");
    }

    @Test
    void the_partners_are_reminded_once_when_the_day_passes_and_nothing_is_expected_after_they_decided() {
        asked();
        jobs.runDueOf(reference.value());
        assertThat(records.messages(reference, "PARTNERS_ANSWER_AWAITED")).isEmpty();

        clock.advance(Duration.ofDays(15));
        jobs.runDueOf(reference.value());
        panel.remindPartners(reference);

        assertThat(records.messages(reference, "PARTNERS_ANSWER_AWAITED")).hasSize(2);
        assertThat(records.timeline(reference, "partners-reminded"))
                .containsExactly("The partners are reminded: the Panel expected their answer by 4 May 2026");
    }

    @Test
    void the_partners_say_how_they_weighed_the_view_of_the_panel() {
        asked();

        assertThatThrownBy(() -> walk.decideOnLocalReview(reference, "LOCAL_REVIEW"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer")
                                .containsExactly("/panelWeighed"));
    }

    @Test
    void confirming_a_decision_to_review_starts_the_six_months() {
        asked();

        reconsider("LOCAL_REVIEW");

        assertThat(records.timeline(reference, "partners-reconsidered"))
                .containsExactly("The partners reconsidered and confirmed their decision");
        assertThat(deadlines.find(walk.file(reference).id(), Obligation.PUBLISH_REPORT))
                .get()
                .extracting("dueOn")
                .hasToString("2026-10-20");
    }

    @Test
    void a_decision_changed_to_no_review_starts_no_six_months() {
        asked();

        reconsider("NO_REVIEW");

        assertThat(records.timeline(reference, "partners-reconsidered"))
                .containsExactly("The partners reconsidered and changed their decision");
        assertThat(deadlines.find(walk.file(reference).id(), Obligation.PUBLISH_REPORT))
                .isEmpty();
    }

    @Test
    void where_the_panel_agrees_nothing_is_asked_about_its_view() {
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordPanelDecision",
                "{'answer':'AGREES_LOCAL_REVIEW','decidedOn':'2026-04-20','reasons':'Considered'}");

        as(Role.DELEGATED_PARTNER_HEALTH).then().statusCode(404).body("panel", nullValue());
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");
        assertThat(records.timeline(reference, "partners-reconsidered")).isEmpty();
    }

    private void asked() {
        ask(",'expectedOn':'2026-05-04'", ",'localCriteria':" + CRITERIA);
    }

    private void ask(String day, String criteria) {
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordPanelDecision",
                "{'answer':'ASKS_TO_RECONSIDER','decidedOn':'2026-04-20','reasons':'Look at the theme again'%s%s}"
                        .formatted(day, criteria));
    }

    private void reconsider(String decision) {
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnLocalReview",
                "{'decision':'%s','decidedOn':'2026-04-20','reasons':'Regulation 11(c)','panelWeighed':'Read and weighed'}"
                        .formatted(decision));
    }

    private Response as(Role role) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)))
                .get(bothViews);
    }
}
