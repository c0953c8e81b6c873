package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;

import io.restassured.RestAssured;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The decision after a rapid review, criterion by criterion of the edition (L1, regulations 3 and 11). */
@IntegrationTest
class RapidReviewDecisionTest {

    private static final String STEP = "Task_RecordRapidReviewDecision";

    private static final String LOCAL = """
            'localCriteria':[{'criterion':'R11A','met':'NO','reasons':'Nothing new'},
                             {'criterion':'R11B','met':'NOT_CLEAR','reasons':'Too early'},
                             {'criterion':'R11C','met':'YES','reasons':'Nobody asked the school'},
                             {'criterion':'R11D','met':'NO','reasons':'Not yet considered'}]""";

    private static final String NATIONAL = """
            'nationalCriteria':[{'criterion':'R3A','met':'YES','reasons':'Everywhere'},
                                {'criterion':'R3B','met':'NO','reasons':'The law is clear'},
                                {'criterion':'R3C','met':'YES','reasons':'Seen before'}]""";

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

    private IncidentReference reference;

    @BeforeEach
    void the_meeting_was_held() {
        reference = walk.notified();
        walk.gatherReturns(reference);
        walk.meet(reference);
    }

    @Test
    void once_each_criterion_is_answered_the_report_is_written_and_signed() {
        decide("{" + LOCAL + ",'recommendation':'NO_LOCAL_REVIEW','reasons':'Learning is being acted on'}");

        walk.writeRapidReviewReport(reference);
        RestAssured.given()
                .port(port)
                .auth()
                .oauth2(examples.token(partnership.the(Role.DELEGATED_PARTNER_POLICE)))
                .get("/api/v1/tasks/"
                        + walk.task(reference, "Task_SignForPolice").id())
                .then()
                .statusCode(200)
                .body(
                        "toRead.find { it.heading == 'Decision' }.rows.find { it.label.contains('(R11C): Why?') }.value",
                        containsString("Nobody asked the school"));
    }

    @Test
    void no_criterion_is_left_out_answered_twice_or_invented() {
        String whole = LOCAL.replaceAll("\\s+", " ");
        String last = ", {'criterion':'R11D','met':'NO','reasons':'Not yet considered'}";
        String rest = ",'recommendation':'LOCAL_REVIEW','reasons':'R'}";

        refused("{" + whole.replace(last, "") + rest, tuple("/localCriteria", "each-criterion-once"));
        refused("{" + whole.replace("R11D", "R11A") + rest, tuple("/localCriteria", "each-criterion-once"));
        refused("{" + whole.replace("R11D", "R99") + rest, tuple("/localCriteria", "each-criterion-once"));
        refused("{'recommendation':'LOCAL_REVIEW','reasons':'R'}", tuple("/localCriteria", "each-criterion-once"));
    }

    @Test
    void nothing_is_decided_without_reasons() {
        refused(
                "{" + LOCAL.replace(",'reasons':'Too early'", "") + ",'recommendation':'LOCAL_REVIEW'}",
                tuple("/localCriteria/1/reasons", "required"),
                tuple("/reasons", "required"));
    }

    @Test
    void a_national_review_is_suggested_against_its_own_criteria() {
        String suggested = "{" + LOCAL + ",'recommendation':'NATIONAL_REVIEW_SUGGESTED','reasons':'R'%s}";

        refused(suggested.formatted(""), tuple("/nationalCriteria", "each-criterion-once"));
        refused(
                suggested.formatted("," + NATIONAL.replace("'met':'NO','reasons':'The law is clear'", "'met':null")),
                tuple("/nationalCriteria/1/met", "required"),
                tuple("/nationalCriteria/1/reasons", "required"));
        decide(suggested.formatted("," + NATIONAL));

        assertThat(walk.openSteps(reference)).containsExactly("Task_WriteRapidReviewReport");
    }

    @Test
    void the_page_asks_each_criterion_of_the_edition_and_offers_no_other() {
        var page = new Visitor(port)
                .signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER))
                .get("/cases/" + reference + "/tasks/"
                        + walk.task(reference, STEP).id())
                .then()
                .statusCode(200)
                .extract()
                .htmlPath();

        assertThat(
                        page
                                .getList(
                                        "**.findAll { it.@type == 'hidden' && it.@name.text().contains('Criteria[') }.@value")
                                .stream()
                                .map(Object::toString))
                .containsExactly("R11A", "R11B", "R11C", "R11D", "R3A", "R3B", "R3C");
        assertThat(page.getList("**.findAll { it.name() == 'button' }.@value").toString())
                .doesNotContain("add:", "remove:");
    }

    @Test
    void the_local_authority_reads_the_decision_and_does_not_take_it() {
        RestAssured.given()
                .port(port)
                .auth()
                .oauth2(examples.token(partnership.the(Role.LOCAL_AUTHORITY_APPROVER)))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/tasks/" + walk.task(reference, STEP).id() + "/completion")
                .then()
                .statusCode(403);
    }

    private void refused(String decision, Tuple... errors) {
        assertThatExceptionOfType(InvalidAnswers.class)
                .isThrownBy(() -> decide(decision))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(AnswerError::pointer, AnswerError::code)
                        .containsExactly(errors));
        assertThat(walk.openSteps(reference)).containsExactly(STEP);
    }

    private void decide(String decision) {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, STEP, decision);
    }
}
