package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.notification.ReopenedCases;
import org.practicereview.notification.Reopening;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What stays below the threshold, and what is published, is learnt from all the same (L1). */
@IntegrationTest
class LearningReviewsTest extends LearningBeyondACaseSteps {

    @Autowired
    CaseRecords records;

    @Autowired
    ReopenedCases reopened;

    @Test
    void a_near_miss_that_was_not_notified_is_learnt_from_and_the_case_stays_as_it_is() {
        IncidentReference reference = walk.recorded();
        String reviews = "/api/v1/cases/" + reference + "/learning-reviews";
        open(reviews, "NEAR_MISS").then().statusCode(409).body("code", equalTo("case-goes-on"));
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");
        open(reviews, "MANAGEMENT_REVIEW").then().statusCode(422).body("errors.pointer", contains("/kind"));
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/cases/" + reference))
                .contains("Open another learning review");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/cases/" + reference + "/learning-reviews"))
                .contains("Near miss")
                .doesNotContain("Management review");
        open(reviews, "NEAR_MISS").then().statusCode(201);
        open(reviews, "GOOD_PRACTICE").then().statusCode(409).body("code", equalTo("learning-review-open"));
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_CarryOutLearningReview",
                "{'carriedOutOn':'2026-04-20','how':'A morning with all','learnt':'Ask the neighbours'}");
        walk.learn(reference);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOT_NOTIFIED);
        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(records.timeline(reference, "learning-review-closed")).hasSize(1);
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/cases/" + reference + "/learning"))
                .contains("Learning review 1: Near miss", "closed at", "Ask the child");
        as(Role.PARTNERSHIP_CHAIR).get(reviews).then().body("items.kind.code", hasItems("NEAR_MISS"));
        as(Role.AGENCY_CONTRIBUTOR).get(reviews).then().statusCode(404);
        as(Role.PARTNERSHIP_CHAIR)
                .body(json("{'kind':'OTHER','reason':'X'}"))
                .post(reviews)
                .then()
                .statusCode(403);
    }

    @Test
    void one_that_was_opened_by_mistake_ends_with_a_reason_and_another_can_be_opened() {
        IncidentReference reference = notNotified();
        String reviews = "/api/v1/cases/" + reference + "/learning-reviews";
        open(reviews, "NEAR_MISS").then().statusCode(201);
        carryOutReview(reference);
        learning.recommend(reference, "Never made");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/cases/" + reference + "/learning"))
                .contains("End it before its time", "Ask the neighbours");

        end(reviews, "{}").then().statusCode(422).body("errors.pointer", contains("/reason"));
        end(reviews, "{'reason':'The wrong case'}")
                .then()
                .statusCode(200)
                .body("items[0].endedBecause", equalTo("The wrong case"))
                .body("items[0].carriedOut.value", hasItem("Ask the neighbours"));
        end(reviews, "{'reason':'Again'}").then().statusCode(409).body("code", equalTo("learning-review-closed"));

        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(records.timeline(reference, "learning-review-ended")).hasSize(1);
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/cases/" + reference + "/learning"))
                .contains("ended before its time", "The wrong case", "Not made: its learning review was ended");
        open(reviews, "GOOD_PRACTICE").then().statusCode(201);
    }

    @Test
    void a_case_that_is_weighed_again_takes_its_stage_from_its_own_steps_and_ends_its_learning_review() {
        IncidentReference reference = notNotified();
        String reviews = "/api/v1/cases/" + reference + "/learning-reviews";
        open(reviews, "NEAR_MISS").then().statusCode(201);
        carryOutReview(reference);

        reopened.reopen(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference, new Reopening("The school rang"));

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        assertThat(walk.openSteps(reference))
                .contains("Task_DecideWhetherToNotify")
                .doesNotContain("Task_RecordRecommendations");
        as(Role.PARTNERSHIP_CHAIR).get(reviews).then().body("items[0].endedBecause", containsString("weighed again"));
    }

    @Test
    void a_learning_review_of_a_published_case_keeps_what_was_recommended_before_and_its_own_to_itself() {
        IncidentReference reference = walk.closed();
        String cases = "/api/v1/cases/" + reference;
        int action = as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get(cases + "/learning/recommendations/1/actions")
                .jsonPath()
                .getInt("items[0].number");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/learning/actions/" + action))
                .contains("open another learning review")
                .doesNotContain("Reopen the action");
        open(cases + "/learning-reviews", "GOOD_PRACTICE").then().statusCode(201);
        carryOutReview(reference);
        learning.recommend(reference, "Share the okapi chronology");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "*")
                .delete(cases + "/learning/recommendations/1")
                .then()
                .statusCode(409)
                .body("code", equalTo("recommendation-recorded"));
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, "/api/v1/learning/actions/" + action, "reopening", "{'reason':'More'}")
                .then()
                .statusCode(200);

        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRecommendations", "{}");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/cases/" + reference + "/learning"))
                .contains("Made by Learning review 1");
        as(Role.OFSTED_READER)
                .get("/api/v1/learning/published?words=okapi")
                .then()
                .body("total", equalTo(0));
        walk.carryOut(reference);
        walk.verify(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    private IncidentReference notNotified() {
        IncidentReference reference = walk.recorded();
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");
        return reference;
    }

    private void carryOutReview(IncidentReference reference) {
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_CarryOutLearningReview",
                "{'carriedOutOn':'2026-04-20','how':'A morning with all','learnt':'Ask the neighbours'}");
    }

    private Response end(String reviews, String answers) {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER).body(json(answers)).post(reviews + "/1/end");
    }

    private Response open(String reviews, String kind) {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(json("{'kind':'%s','reason':'The neighbour caught the child'}".formatted(kind)))
                .post(reviews);
    }
}
