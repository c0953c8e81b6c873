package org.practicereview.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
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
import org.practicereview.panel.consistency.ComparableDecisions;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Beside a decision the Panel sees the nearest earlier ones by coded features, and nothing follows from them (P2). */
@IntegrationTest
class ComparableDecisionsTest {

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
    ComparableDecisions decisions;

    @Autowired
    Statements statements;

    private Person member;
    private IncidentReference earlier;
    private IncidentReference reference;

    @BeforeEach
    void a_case_like_an_earlier_one_is_considered() {
        member = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        earlier = walk.panelAnswered("AGREES_LOCAL_REVIEW");
        reference = walk.rapidReviewSent();
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
    }

    @Test
    void the_nearest_decisions_are_shown_with_what_both_cases_share() {
        List<Map<String, Object>> found = as(member).jsonPath().getList("items");

        assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(found.get(0).get("shared").toString())
                .contains(
                        "The same kind of harm: A child was seriously harmed",
                        "The partners decided alike: A local child safeguarding practice review",
                        "A criterion answered alike: R11A");
        assertThat(found).extracting("likeness").isSortedAccordingTo((one, other) -> (int) other - (int) one);
        assertThat(found).extracting("reference").doesNotContain(reference.value());
    }

    @Test
    void a_case_from_which_the_member_is_recused_is_never_among_them() {
        conflicts.declare(member, earlier, new DeclaredConflict("The doctor is my sister"));

        assertThat(decisions.to(member, reference)).extracting("reference").doesNotContain(earlier);
    }

    @Test
    void only_the_panel_compares() {
        as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)).then().statusCode(404);
        as(partnership.the(Role.DEPARTMENT_READER)).then().statusCode(404);
        as(partnership.the(Role.PANEL_SECRETARIAT)).then().statusCode(200);
    }

    @Test
    void the_page_says_that_it_is_advisory_and_the_tasks_lead_there() {
        Visitor visitor = new Visitor(port).signIn(sessions, member);
        String page = "/cases/" + reference + "/panel/comparable-decisions";

        assertThat(visitor.get(page).asString())
                .contains(
                        "nothing follows from them",
                        "Agrees that there should be a local review",
                        "The same kind of harm");
        assertThat(visitor.get("/cases/" + reference + "/tasks/"
                                + walk.task(reference, "Task_GivePanelView").id())
                        .asString())
                .contains(page);
    }

    @Test
    void comparing_costs_the_same_however_many_decisions_there_are() throws Exception {
        int forFew = statements.during(() -> decisions.to(member, reference)).size();
        walk.panelAnswered("AGREES_NO_LOCAL_REVIEW");

        assertThat(statements.during(() -> decisions.to(member, reference)))
                .hasSize(forFew)
                .hasSizeLessThanOrEqualTo(5);
    }

    private Response as(Person person) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person))
                .get("/api/v1/cases/" + reference + "/panel/comparable-decisions");
    }
}
