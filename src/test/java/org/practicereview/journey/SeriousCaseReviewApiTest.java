package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case of 2014 from its record to its end by the API alone. */
@IntegrationTest
class SeriousCaseReviewApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    private String area;
    private String reference = "";

    @BeforeEach
    void an_area() {
        area = examples.area();
    }

    @Test
    void a_case_of_2014_is_recorded_and_carried_to_its_end() {
        reference = as(Role.LOCAL_AUTHORITY_NOTIFIER)
                .body(json("""
                        {'area': '%s', 'place': 'Milltown', 'incidentOn': '2014-03-03', 'awareOn': '2014-03-03',
                         'harm': 'DIED', 'abuseOrNeglect': 'KNOWN', 'abuseSuspectedOn': '2014-03-03',
                         'childStatus': 'NEITHER', 'summary': 'A child died', 'children': [{}]}""".formatted(area)))
                .queryParam("matches-seen", true)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .body("edition", equalTo("WT2013"))
                .body("notifyBy", nullValue())
                .extract()
                .path("reference");
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/api/v1/tasks/" + taskOf(Role.LOCAL_AUTHORITY_APPROVER))
                .then()
                .body("questions[0].options.value", hasItem("OFSTED_AND_LSCB"))
                .body("questions[0].options.value", not(hasItem("PANEL")));
        does(Role.LOCAL_AUTHORITY_APPROVER, "{'route':'OFSTED_AND_LSCB','reasons':'Known'}");
        does(
                Role.LOCAL_AUTHORITY_NOTIFIER,
                "{'telephone':'01234 567890','whatHappened':'Died','safetyActions':'None','children':[{}]}");
        does(Role.LOCAL_AUTHORITY_APPROVER, "{'choice':'SEND','sentOn':'2014-03-06'}");
        stage("SERIOUS_CASE_REVIEW_CONSIDERED");
        notYetLate();
        does(
                Role.PARTNERSHIP_CHAIR,
                "{'criteriaMet':true,'decision':'INITIATED','decidedOn':'2014-04-04','reasons':'S1'}");
        does(Role.PARTNERSHIP_BUSINESS_MANAGER, "{'toldOn':'2014-04-07'}");
        does(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                "{'reviewers':'Two','appointedOn':'2014-04-20','noConflictDeclared':true,'namesSentOn':'2014-04-21'}");
        does(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                "{'receivedOn':'2014-09-01','method':'Talks','findings':'Few','report':'The report'}");
        accepted();
        stage("SERIOUS_CASE_REVIEW_COMPLETED");
        does(
                Role.PARTNERSHIP_CHAIR,
                "{'decision':'PUBLISH','decidedOn':'2014-10-06','plannedFor':'2014-10-31','reasons':'In full'}");
        does(Role.PARTNERSHIP_BUSINESS_MANAGER, "{'sentOn':'2014-10-24'}");
        does(Role.PARTNERSHIP_BUSINESS_MANAGER, "{'publishedOn':'2014-10-31','where':'Online','inFull':true}");
        stage("ACTIONS_OPEN");
        does(Role.PARTNERSHIP_BUSINESS_MANAGER, "{'noneBecause':'All done then'}");
        stage("CLOSED");
        theWordsOfTheDay();
    }

    /** The month of 2014 is over, and the day of the decision is not stated yet. */
    private void notYetLate() {
        String decide = "items.find { it.obligation.code == 'DECIDE_ON_SERIOUS_CASE_REVIEW' }";
        as(Role.PARTNERSHIP_CHAIR)
                .get("/api/v1/cases/" + reference + "/deadlines")
                .then()
                .body(decide + ".recordedAfterwards", equalTo(true))
                .body(decide + ".late", equalTo(false))
                .body(decide + ".workingDaysLate", equalTo(0))
                .body(decide + ".overdueSince", nullValue())
                .body(
                        decide + ".inWords",
                        equalTo("due on 6 April 2014; the day on which it was done is recorded with the step"));
        as(Role.PARTNERSHIP_CHAIR)
                .get("/api/v1/cases?overdue=true")
                .then()
                .statusCode(200)
                .body("items.reference", not(hasItem(reference)));
    }

    /** Six months had passed on a Saturday: late by one working day, and who agreed to that then is asked in words. */
    private void accepted() {
        String task = taskOf(Role.PARTNERSHIP_CHAIR);
        as(Role.PARTNERSHIP_CHAIR)
                .body(json("{'decision':'ACCEPTED','acceptedOn':'2014-10-06','lateReason':'Snow'}"))
                .post("/api/v1/tasks/" + task + "/completion")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lateAgreedBy"))
                .body("errors.code", contains("required"));
        does(
                Role.PARTNERSHIP_CHAIR,
                "{'decision':'ACCEPTED','acceptedOn':'2014-10-06','lateReason':'Snow','lateAgreedBy':'Chair of the board'}");
        String late = "items.find { it.doneLate != null }.doneLate";
        as(Role.PARTNERSHIP_CHAIR)
                .get("/api/v1/cases/" + reference + "/deadlines")
                .then()
                .body(late + ".workingDays", equalTo(1))
                .body(late + ".reason", equalTo("Snow"))
                .body(late + ".approvedBy", nullValue())
                .body(late + ".agreedBy", equalTo("Chair of the board"));
        as(Role.OFSTED_READER)
                .get("/api/v1/cases/" + reference + "/deadlines")
                .then()
                .statusCode(200)
                .body(late + ".workingDays", equalTo(1))
                .body(late + ".reason", nullValue())
                .body(late + ".agreedBy", nullValue());
    }

    private void theWordsOfTheDay() {
        for (String part : new String[] {"", "/timeline", "/decisions"}) {
            String answer = as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                    .get("/api/v1/cases/" + reference + part)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(answer.toLowerCase()).as(part).doesNotContain("rapid review", "child safeguarding practice");
        }
    }

    private void stage(String stage) {
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200)
                .body("stage.code", equalTo(stage));
    }

    private void does(Role role, String answers) {
        as(role).body(json(answers))
                .post("/api/v1/tasks/" + taskOf(role) + "/completion")
                .then()
                .statusCode(200);
    }

    /** The one task of the case that waits for the role. */
    private String taskOf(Role role) {
        return as(role).get("/api/v1/tasks?view=team")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role, area));
    }

    private static String json(String answers) {
        return CaseWalk.answers(answers).toString();
    }
}
