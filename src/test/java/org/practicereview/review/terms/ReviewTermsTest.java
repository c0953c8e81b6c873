package org.practicereview.review.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.RuleRefusal;
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

/** Terms of reference: written, approved by each who must, changed for a reason, every version kept. */
@IntegrationTest
class ReviewTermsTest {

    private static final String CHANGED =
            CaseWalk.TERMS.replace("Two years", "Three years").replace("}", ",'reason':'A sibling was born before'}");

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

    @Test
    void each_partner_answers_for_itself_and_one_that_does_not_approve_gives_them_back() {
        IncidentReference reference = walk.reviewerAppointed();
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_ApproveTermsForHealth",
                "{'approves':false,'words':'Which years?'}");
        assertThat(walk.openSteps(reference))
                .containsExactly("Task_ApproveTermsForLocalAuthority", "Task_ApproveTermsForPolice");
        walk.approveTerms(reference);

        assertThat(walk.openSteps(reference)).containsExactly("Task_AgreeTermsOfReference");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.REVIEWER_APPOINTED);
        walk.agreeTerms(reference);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.REVIEW_IN_PROGRESS);
        as(Role.DELEGATED_PARTNER_POLICE)
                .get(api(reference))
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.state.code", contains("APPROVED", "RETURNED"))
                .body("items[1].approvals.find { !it.approves }.comments", equalTo("Which years?"))
                .body("items[0].approvals.size()", equalTo(3));
        assertThat(records.timeline(reference, "terms-returned"))
                .containsExactly("Terms of reference, version 1: given back");
    }

    @Test
    void approved_terms_are_changed_for_a_reason_and_hold_until_the_new_version_is_approved() {
        IncidentReference reference = walk.reviewerAppointed();
        walk.agreeTerms(reference);
        String tag = as(Role.REVIEWER).get(api(reference)).getHeader("ETag");

        change(reference, tag, CaseWalk.TERMS).then().statusCode(422).body("errors.pointer", contains("/reason"));
        change(reference, tag, CHANGED)
                .then()
                .statusCode(200)
                .body("items.state.code", contains("AWAITING", "APPROVED"));
        change(reference, tag, CHANGED).then().statusCode(412);
        change(reference, "*", CHANGED).then().statusCode(409).body("code", equalTo("terms-not-settled"));
        as(Role.REVIEWER).get("/api/v1/cases/" + reference + "/review").then().body("termsVersion", equalTo(1));
        walk.approveTerms(reference);

        as(Role.REVIEWER).get("/api/v1/cases/" + reference + "/review").then().body("termsVersion", equalTo(2));
    }

    @Test
    void the_panel_sets_out_the_terms_of_a_national_review_in_a_letter_to_the_secretary_of_state() {
        IncidentReference reference = walk.nationalReviewerAppointed();
        walk.complete(Role.REVIEWER, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        assertThatThrownBy(() -> walk.complete(
                        Role.PANEL_SECRETARIAT, reference, "Task_ApproveTermsOfReference", "{'approves':true}"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/letter"));
        walk.approveTerms(reference);

        as(Role.PANEL_SECRETARIAT)
                .get(api(reference) + "/1")
                .then()
                .statusCode(200)
                .body("approvals[0].letter", equalTo("Dear Secretary of State"));
        assertThat(records.messages(reference, "NATIONAL_REVIEW_TERMS_SET"))
                .containsExactly("SECRETARY_OF_STATE: version 1");
    }

    @Test
    void nobody_approves_terms_of_their_own() {
        IncidentReference reference = walk.nationalReviewerAppointed();
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        String answer = "{'approves':%s,'words':'The reviewer writes them','letter':'Dear Secretary of State'}";
        assertThatThrownBy(() -> walk.complete(
                        Role.PANEL_SECRETARIAT, reference, "Task_ApproveTermsOfReference", answer.formatted("true")))
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("own-terms"));

        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_ApproveTermsOfReference", answer.formatted("false"));
        assertThat(walk.openSteps(reference)).containsExactly("Task_AgreeTermsOfReference");
    }

    @Test
    void the_pages_show_every_version_and_keep_what_was_typed() {
        IncidentReference reference = walk.reviewerAppointed();
        walk.agreeTerms(reference);
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String page = "/cases/" + reference + "/review";
        assertThat(manager.get(page).asString()).contains("Version 1 holds", "Publish by");
        assertThat(manager.get(page + "/terms").asString())
                .contains("Version 1", "Approved", "Conversations", "Change the terms of reference");
        assertThat(manager.get(page + "/terms/changing").asString()).contains("Two years");

        assertThat(manager.post(page + "/terms/changing", "scope", "Four years", "version", "1")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Four years", "Enter the method", "Enter the timetable");
        assertThat(manager.postWith("expired", page + "/terms/changing", "scope", "Six years")
                        .asString())
                .contains("This page had been open too long", "Six years")
                .doesNotContain("Two years");
    }

    @Test
    void partners_only_read_them_and_who_does_not_read_the_review_does_not_find_them() {
        IncidentReference reference = walk.reviewerAppointed();
        walk.agreeTerms(reference);

        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body(words(CHANGED))
                .put(api(reference))
                .then()
                .statusCode(403);
        as(Role.PANEL_SECRETARIAT).get(api(reference)).then().statusCode(404);
        as(Role.LOCAL_AUTHORITY_NOTIFIER).get(api(reference)).then().statusCode(404);
    }

    private Response change(IncidentReference reference, String tag, String terms) {
        return as(Role.REVIEWER).header("If-Match", tag).body(words(terms)).put(api(reference));
    }

    private static String words(String json) {
        return CaseWalk.answers(json).toString();
    }

    private static String api(IncidentReference reference) {
        return "/api/v1/cases/" + reference + "/review/terms";
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
