package org.practicereview.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.panel.queue.PanelQueue;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The Panel sees what it considers in order of urgency, each reason with its source (P4). */
@IntegrationTest
class PanelQueueTest {

    private static final String QUEUE = "/api/v1/panel/queue";

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
    Conflicts conflicts;

    @Autowired
    PanelQueue queue;

    @Autowired
    Statements statements;

    private IncidentReference reference;

    @BeforeEach
    void the_panel_has_a_rapid_review() {
        reference = walk.rapidReviewSent();
    }

    @Test
    void a_case_waits_for_triage_then_for_views_and_names_who_has_given_one() {
        assertThat(item(reference)).containsEntry("waitsFor", words("TRIAGE", "Triage by the secretariat"));

        triage(false);
        walk.giveView(reference, "AGREES_LOCAL_REVIEW");

        Map<String, Object> item = item(reference);
        assertThat(item)
                .containsEntry("waitsFor", words("VIEWS", "Views of members, and the decision"))
                .containsEntry(
                        "viewsOf", List.of(partnership.the(Role.PANEL_MEMBER).name()))
                .containsEntry("urgency", words("USUAL", "In its turn"))
                .containsEntry("workingDays", 0)
                .containsKeys("expectedOn", "expected", "since");
    }

    @Test
    void what_was_triaged_as_urgent_comes_before_the_others_and_says_why_with_its_source() {
        IncidentReference later = walk.rapidReviewSent();
        walk.complete(Role.PANEL_SECRETARIAT, later, "Task_TriageRapidReview", "{'urgent':true}");

        List<String> order = all().getList("items.reference");

        assertThat(order).containsSubsequence(later.value(), reference.value());
        assertThat(item(later).get("reasons").toString())
                .contains("The secretariat triaged it as urgent", "ruleId=C5", "NOT_CONFIRMED");
    }

    @Test
    void what_the_partnership_answered_goes_on_soon() {
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_RecordPanelDecision", """
                {'answer':'ASKS_FOR_INFORMATION','decidedOn':'2026-04-20','expectedOn':'2026-04-27','reasons':'Not clear',
                 'letter':'Who saw the child?'}""");
        assertThat(item(reference))
                .containsEntry("waitsFor", words("INFORMATION", "Information from the partnership"))
                .containsEntry("informationBy", "2026-04-27")
                .containsEntry("urgency", words("USUAL", "In its turn"));

        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AnswerQuestionOfPanel", "{'answer':'The school'}");

        assertThat(item(reference)).containsEntry("urgency", words("SOON", "Soon"));
        assertThat(item(reference).get("reasons").toString())
                .contains("The information that the Panel asked for has come");
    }

    @Test
    void an_answered_case_leaves_the_queue() {
        walk.answer(reference, "AGREES_LOCAL_REVIEW");

        assertThat(all().getList("items.reference")).doesNotContain(reference.value());
    }

    @Test
    void a_recused_member_does_not_find_the_case_there_and_it_is_not_counted() {
        Person member = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        int before = as(member, QUEUE).jsonPath().getInt("total");
        conflicts.declare(member, reference, new DeclaredConflict("The doctor is my sister"));

        as(member, QUEUE).then().statusCode(200).body("total", equalTo(before - 1));
        assertThat(as(member, QUEUE + "?size=100").asString()).doesNotContain(reference.value());
    }

    @Test
    void only_the_panel_has_a_queue_and_its_pages_are_numbered() {
        as(partnership.the(Role.DEPARTMENT_READER), QUEUE).then().statusCode(403);
        as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), QUEUE).then().statusCode(403);
        as(partnership.the(Role.PANEL_MEMBER), QUEUE + "?page=0")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/page"));
        as(partnership.the(Role.PANEL_MEMBER), QUEUE + "?size=1&page=900")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void the_page_shows_the_same() {
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':true}");
        Visitor visitor = new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_MEMBER));

        String page = visitor.get("/panel/queue").asString();

        assertThat(page)
                .contains(
                        "Queue of the Panel",
                        "Panel queue",
                        "Urgent",
                        "The secretariat triaged it as urgent",
                        "/rules#rule-C5\">rule C5</a>");
        assertThat(visitor.get("/panel/queue?page=x").asString()).contains("There is a problem");
    }

    @Test
    void a_page_of_the_queue_costs_the_same_however_long_it_is() throws Exception {
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        triage(false);
        walk.giveView(reference, "AGREES_LOCAL_REVIEW");
        int forFew = statements.during(() -> queue.page(secretariat, 1, 20)).size();
        walk.rapidReviewSent();
        walk.rapidReviewSent();

        assertThat(statements.during(() -> queue.page(secretariat, 1, 20)))
                .hasSize(forFew)
                .hasSizeLessThanOrEqualTo(9);
    }

    private void triage(boolean urgent) {
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':%s}".formatted(urgent));
    }

    private Map<String, Object> item(IncidentReference wanted) {
        return all().<Map<String, Object>>getList("items").stream()
                .filter(item -> wanted.value().equals(item.get("reference")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> words(String code, String label) {
        return Map.of("code", code, "label", label);
    }

    private JsonPath all() {
        return as(partnership.the(Role.PANEL_SECRETARIAT), QUEUE + "?size=100").jsonPath();
    }

    private Response as(Person person, String path) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person))
                .get(path);
    }
}
