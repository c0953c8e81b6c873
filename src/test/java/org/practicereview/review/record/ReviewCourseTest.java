package org.practicereview.review.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.ics.CalendarFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The course of a review: who is heard, how it is looked after, what is asked of the reviewer, what is learnt early. */
@IntegrationTest
class ReviewCourseTest {

    private static final String VIEWS =
            "{'who':'MOTHER','what':'VIEWS_GIVEN','on':'2026-04-20','how':'MEETING','words':'Nobody asked her'}";

    private static final String CHECK =
            "{'progress':'AT_RISK','quality':'SATISFACTORY','judgedBy':'The first chapters','follows':'Ask weekly'}";

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

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    CalendarFiles calendarFiles;

    private IncidentReference reference;

    @BeforeEach
    void the_terms_of_a_review_are_approved() {
        clock.reset();
        reference = walk.reviewerAppointed();
        walk.agreeTerms(reference);
    }

    @Test
    void a_report_is_not_accepted_before_family_and_practitioners_were_heard_or_a_reason_recorded() {
        walk.writeReport(reference);
        assertThatThrownBy(() -> accept())
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-heard"));
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{}"))
                .isInstanceOf(InvalidAnswers.class);
        add(Role.REVIEWER, "family-contact", VIEWS.replace("VIEWS_GIVEN", "OFFERED"))
                .then()
                .statusCode(201);
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{}"))
                .isInstanceOf(InvalidAnswers.class);

        add(Role.REVIEWER, "family-contact", VIEWS).then().statusCode(201);
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{}"))
                .as("nothing of the child")
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/whyNotChild"));
        walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{'whyNotChild':'The child died'}");
        add(Role.REVIEWER, "family-contact", VIEWS.replace("VIEWS_GIVEN", "SHARED_BACK"))
                .then()
                .statusCode(201);
        clock.advance(Duration.ofMinutes(1));
        add(
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        "practitioners-event",
                        "{'what':'Workshop','on':'2026-04-20','tookPart':12,'cameOut':'Too many forms'}")
                .then()
                .statusCode(201);
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_HearPractitioners", "{}");
        accept();

        assertThat(walk.openSteps(reference)).contains("Task_ShareReport");
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_ShareReport", "{}"))
                .isInstanceOf(InvalidAnswers.class);
        add(Role.REVIEWER, "family-contact", VIEWS.replace("VIEWS_GIVEN", "SHARED_BACK"))
                .then()
                .statusCode(201);
        walk.complete(Role.REVIEWER, reference, "Task_ShareReport", "{}");
        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnPublication");
    }

    @Test
    void a_review_is_looked_at_every_twenty_working_days_and_a_missed_check_is_told_once() {
        as(Role.REVIEWER).get(review()).then().body("nextCheck", equalTo("2026-05-19"));
        clock.set(LocalDate.of(2026, 5, 20).atTime(9, 0));
        jobs.runDueOf(reference.value());

        assertThat(records.messages(reference, "REVIEW_CHECK_MISSED"))
                .containsExactlyInAnyOrder(
                        "BUSINESS_MANAGER: check due 2026-05-19", "SAFEGUARDING_PARTNERS: check due 2026-05-19");
        assertThat(records.timeline(reference, "review-check-missed"))
                .containsExactly("Progress and quality of the review were not looked at, due on 19 May 2026");

        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CheckReview", CHECK);

        as(Role.REVIEWER).get(review()).then().body("nextCheck", equalTo("2026-06-18"));
        assertThat(walk.openSteps(reference)).contains("Task_CheckReview");
        as(Role.DELEGATED_PARTNER_POLICE)
                .get(review() + "/records/check")
                .then()
                .body("items[0].answers.progress", equalTo("AT_RISK"));
        add(Role.PARTNERSHIP_BUSINESS_MANAGER, "check", CHECK).then().statusCode(403);
    }

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

    @Test
    void nothing_more_is_recorded_once_the_report_is_published() {
        walk.writeReport(reference);
        walk.hear(reference);
        accept();
        walk.shareReport(reference);
        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_BUSINESS_MANAGER);
        clock.advance(Duration.ofDays(14));
        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);

        add(
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        "delay",
                        "{'because':'OTHER','reasons':'Too late','targetOn':'2026-12-18'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("review-over"));
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        manager.get("/cases/" + reference + "/review");
        assertThat(manager.post(
                                "/cases/" + reference + "/review/records/delay/adding",
                                "because",
                                "OTHER",
                                "reasons",
                                "Typed at length",
                                "targetOn-day",
                                "18",
                                "targetOn-month",
                                "12",
                                "targetOn-year",
                                "2026")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("The review is over", "Typed at length");
        assertThat(manager.post(
                                "/cases/" + reference + "/review/terms/changing",
                                "questions",
                                "Typed too late",
                                "scope",
                                "Two years",
                                "method",
                                "Conversations",
                                "timetable",
                                "Weekly",
                                "agencies",
                                "All",
                                "family",
                                "Invited",
                                "reason",
                                "More to ask",
                                "version",
                                "1")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("The review is not in progress", "Typed too late");
    }

    private void accept() {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");
    }

    private Response add(Role role, String kind, String answers) {
        return as(role).body(CaseWalk.answers(answers).toString()).post(review() + "/records/" + kind);
    }

    private String review() {
        return "/api/v1/cases/" + reference + "/review";
    }

    private RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
