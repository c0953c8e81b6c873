package org.practicereview.review.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.ics.CalendarFiles;
import org.springframework.beans.factory.annotation.Autowired;

/** The reviewer is asked in writing and answers each request once; what is learnt early is given out. */
@IntegrationTest
class RequestsToReviewersTest extends ReviewCourseSteps {

    @Autowired
    CalendarFiles calendarFiles;

    @Test
    void the_reviewer_is_asked_in_writing_and_answers_each_request_once() {
        String request = "{'what':'DRAFT','request':'The first chapters','dueOn':'2026-05-04'}";
        add(Role.REVIEWER, "request", request).then().statusCode(403);
        add(Role.DELEGATED_PARTNER_HEALTH, "request", request).then().statusCode(201);
        assertThat(records.messages(reference, "REVIEWER_ASKED")).containsExactly("REVIEWER: request 1");
        assertThat(calendarFiles.of(partnership.the(Role.REVIEWER)))
                .contains(reference + ": Answer written request 1", "20260504");
        as(Role.REVIEWER)
                .get("/api/v1/my-reviews")
                .then()
                .body("items.find { it.reference == '" + reference + "' }.requests.number", contains(1));
        as(Role.REVIEWER).get("/api/v1/cases/" + reference).then().body("warnings.code", hasItem("reviewer-asked"));

        clock.set(LocalDate.of(2026, 5, 5).atTime(9, 0));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/cases/" + reference)
                .then()
                .body(
                        "warnings.find { it.code == 'reviewer-asked' }.words",
                        equalTo("A written request waits for the answer of the reviewer, overdue: 1: see Review."));
        Visitor reviewer = new Visitor(port).signIn(sessions, partnership.the(Role.REVIEWER));
        assertThat(reviewer.get("/work").asString())
                .contains("Answer written request 1, " + reference, "overdue since 4 May 2026");
        assertThat(reviewer.get("/my-reviews").asString()).contains("Request 1, " + reference);
        String page = "/cases/" + reference + "/review";
        assertThat(reviewer.get(page).asString()).contains("The first chapters", "Answer a request");
        assertThat(reviewer.post(page + "/records/answer/adding", "request", "2", "answer", "Here it is")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Choose a request that is not answered yet", "Here it is");
        assertThat(reviewer.post(page + "/records/answer/adding", "request", "1", "answer", "Here it is")
                        .statusCode())
                .isEqualTo(302);

        assertThat(reviewer.get(page).asString()).contains("Here it is");
        assertThat(reviewer.get("/work").asString()).doesNotContain("Answer written request 1, " + reference);
        assertThat(records.messages(reference, "REVIEWER_ANSWERED"))
                .containsExactlyInAnyOrder("BUSINESS_MANAGER: answer 1", "SAFEGUARDING_PARTNERS: answer 1");
        add(Role.REVIEWER, "answer", "{'request':'1','answer':'Again'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/request"));
    }

    @Test
    void early_learning_is_given_out_and_kept_and_only_readers_of_the_review_find_it() {
        String learning = "{'givenTo':'All schools of Northshire','learning':'Ask the child alone'}";
        add(Role.PARTNERSHIP_BUSINESS_MANAGER, "early-learning", learning)
                .then()
                .statusCode(201);

        assertThat(records.messages(reference, "EARLY_LEARNING_ISSUED"))
                .containsExactly("SAFEGUARDING_PARTNERS: early learning 1");
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get(review() + "/records/early-learning/1")
                .then()
                .statusCode(200)
                .body("answers.learning", equalTo("Ask the child alone"));
        as(Role.PANEL_SECRETARIAT).get(review() + "/records").then().body("total", equalTo(0));
        add(Role.PARTNERSHIP_BUSINESS_MANAGER, "early-learning", "{'givenTo':'All','learning':'Testina was not asked'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/learning"));
        add(Role.PARTNERSHIP_BUSINESS_MANAGER, "early-learning", learning.replace("}", ",'national':true}"))
                .then()
                .statusCode(201);
        as(Role.PANEL_SECRETARIAT)
                .get(review() + "/records")
                .then()
                .body("items.answers.learning", contains("Ask the child alone"));
        assertThat(records.messages(reference, "EARLY_LEARNING_ISSUED")).contains("PANEL: early learning 2");
        as(Role.OFSTED_READER).get(review() + "/records").then().statusCode(404);
        as(Role.REVIEWER).get(review() + "/records/secrets").then().statusCode(404);
    }
}
