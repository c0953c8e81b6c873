package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.testing.Api.json;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A draft does not go round any more once its reviewer has left (L5, L6; rule book, section 12). */
@IntegrationTest
class RoundsOfReviewersWhoLeaveTest extends AppointmentSteps {

    private static final Resignation ILL = new Resignation("Ill", true);

    @Autowired
    List<AwaitedAnswers> stages;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    private IncidentReference reference;
    private Person school;

    @BeforeEach
    void a_draft_goes_round() {
        school = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
        reference = writing(reviewer);
        submit(reviewer, "DRAFT");
    }

    @Test
    void nobody_is_asked_for_comments_that_nobody_answers() {
        assertThat(awaitedFrom(Role.DELEGATED_PARTNER_HEALTH)).containsExactly("Comment on draft 1");
        comment(1).statusCode(201);

        appointments.resign(reviewer, reference, ILL);

        assertThat(awaitedFrom(Role.DELEGATED_PARTNER_POLICE)).isEmpty();
        comment(1).statusCode(409).body("code", equalTo("round-closed"));
        assertThat(records.timeline(reference, "draft-round-closed"))
                .containsExactly("Comments on version 1 of the report ended: the reviewer left");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/cases/" + reference + "/review-report")
                .then()
                .body("items[0].round.open", equalTo(false))
                .body("items[0].round.openBecause", equalTo("The reviewer left"));
    }

    @Test
    void the_draft_of_the_next_reviewer_is_the_only_one_that_goes_round() {
        appointments.resign(reviewer, reference, ILL);
        Person next = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        takesOver(reference, next);

        submit(next, "DRAFT");

        assertThat(awaitedFrom(Role.DELEGATED_PARTNER_POLICE)).containsExactly("Comment on draft 2");
        comment(1).statusCode(409);
        comment(2).statusCode(201);
    }

    @Test
    void a_draft_that_was_never_closed_is_over_once_another_text_was_submitted() {
        appointments.resign(reviewer, reference, ILL);
        Person next = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        takesOver(reference, next);
        submit(next, "FINAL");

        leftOpen("closed_at = null, closed_by = null");

        assertThat(awaitedFrom(Role.DELEGATED_PARTNER_POLICE)).isEmpty();
        comment(1).statusCode(409).body("code", equalTo("round-closed"));
    }

    @Test
    void agencies_are_shown_nothing_of_a_draft_whose_reviewer_has_left() {
        walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        share().statusCode(201);
        shown().body("sections.text", contains("Talk sooner"));

        appointments.resign(reviewer, reference, ILL);

        shown().body("open", equalTo(false)).body("sections", empty());
        share().statusCode(409).body("code", equalTo("no-accuracy-check"));
        assertThat(records.timeline(reference, "accuracy-check-closed"))
                .containsExactly("Accuracy check of version 1 of the report ended: the reviewer left");
    }

    @Test
    void a_check_that_was_never_closed_is_over_once_another_text_was_submitted() {
        walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        share().statusCode(201);
        appointments.resign(reviewer, reference, ILL);
        Person next = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        takesOver(reference, next);
        submit(next, "FINAL");

        leftOpen("checked_at = null");

        shown().body("sections", empty());
        share().statusCode(409).body("code", equalTo("no-accuracy-check"));
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        assertThat(manager.get("/cases/" + reference + "/review-report").asString())
                .doesNotContain("accuracy-checks/sharing");
    }

    /** As it was left by a reviewer who went before rounds ended with that. */
    private void leftOpen(String how) {
        database.sql("update draft_round set " + how + " where case_id = :case")
                .param("case", walk.file(reference).id())
                .update();
    }

    private void submit(Person by, String what) {
        walk.complete(
                by,
                reference,
                WRITE,
                CaseWalk.answers(
                        "{'improvements':'Talk sooner','systemicReasons':'Nobody asked','report':'The report','submitted':'%s'}"
                                .formatted(what)));
    }

    private ValidatableResponse comment(int draft) {
        return as(Role.DELEGATED_PARTNER_HEALTH)
                .body(json("{'section':'improvements','text':'Sooner than what?'}"))
                .post("/api/v1/cases/" + reference + "/review-report/" + draft + "/comments")
                .then();
    }

    private ValidatableResponse share() {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(json("{'agency':'School','account':'%s','sections':[{'section':'improvements','shared':true}]}"
                        .formatted(school.id())))
                .post("/api/v1/cases/" + reference + "/review-report/accuracy-checks")
                .then();
    }

    private ValidatableResponse shown() {
        return as(school)
                .get("/api/v1/accuracy-checks/" + reference + "/1")
                .then()
                .statusCode(200);
    }

    private List<String> awaitedFrom(Role role) {
        return stages.stream()
                .flatMap(stage -> stage.awaitedFrom(partnership.the(role)).stream())
                .filter(asked -> reference.equals(asked.reference()))
                .map(AwaitedAnswer::words)
                .toList();
    }
}
