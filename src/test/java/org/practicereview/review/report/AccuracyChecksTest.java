package org.practicereview.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
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

/** An agency checks the sections that it is shown, and sees nothing else of the case (rule book, section 12). */
@IntegrationTest
class AccuracyChecksTest {

    private static final String SHARE = """
            {'agency':'%s','account':'%s','sections':[{'section':'%s','shared':true},{'section':'report','shared':false}]}""";

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

    private IncidentReference reference;
    private Person school;
    private Person hospital;
    private String checks;
    private String mine;

    @BeforeEach
    void a_draft_is_to_be_checked() {
        reference = walk.reviewInProgress();
        school = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
        hospital = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
        checks = "/api/v1/cases/" + reference + "/review-report/accuracy-checks";
        mine = "/api/v1/accuracy-checks/" + reference + "/1";
        walk.writeDraft(reference);
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    @Test
    void each_agency_sees_its_sections_and_nothing_else() {
        share("School", school, "improvements").then().statusCode(409);
        walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        share("School", school, "improvements").then().statusCode(201);
        share("Hospital", hospital, "systemicReasons").then().statusCode(201);

        Response shown = as(school).get(mine);
        shown.then().statusCode(200).body("sections.text", contains("Talk sooner"));
        assertThat(shown.asString()).doesNotContain("Nobody asked", "The report", "Hospital");
        as(school).get("/api/v1/accuracy-checks").then().body("items.number", contains(1));
        as(school).get(mine.replace("/1", "/2")).then().statusCode(404);
        as(hospital).get(mine).then().statusCode(404);
        as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)).get(mine).then().statusCode(404);
        for (String other : new String[] {"", "/review-report", "/review-report/1", "/review-report/accuracy-checks"}) {
            as(school).get("/api/v1/cases/" + reference + other).then().statusCode(404);
        }
    }

    @Test
    void an_agency_answers_once_and_the_partnership_reads_its_corrections() {
        walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        share("School", school, "improvements").then().statusCode(201);
        answer("{'accurate':false}").then().statusCode(422).body("errors.pointer", contains("/corrections"));
        answer("{'accurate':false,'corrections':[{'section':'report','passage':'x','correction':'y'}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/corrections/0/section"));
        answer(
                        "{'accurate':false,'corrections':[{'section':'improvements','passage':'sooner','correction':'at once'}]}")
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("sections", empty());
        answer("{'accurate':true}").then().statusCode(409).body("code", equalTo("not-awaited"));

        as(partnership.the(Role.REVIEWER))
                .get(checks)
                .then()
                .body("items[0].state.code", equalTo("CORRECTED"))
                .body("items[0].answer.corrections[0].correction", equalTo("at once"));
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CloseAccuracyCheck", "{}");
        assertThat(walk.openSteps(reference)).contains("Task_WriteReport");
    }

    @Test
    void nothing_is_shown_after_it_is_withdrawn_or_the_check_has_ended() {
        walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        share("School", school, "improvements").then().statusCode(201);
        share("School", school, "improvements").then().statusCode(422);
        share("Hospital", hospital, "improvements").then().statusCode(201);
        manager()
                .header("If-Match", "\"1\"")
                .body(json("{'reason':'The wrong school'}"))
                .post(checks + "/1/withdrawal")
                .then()
                .statusCode(200);
        as(school).get(mine).then().statusCode(404);
        as(school).get("/api/v1/accuracy-checks").then().body("items", empty());

        String task = "/api/v1/tasks/"
                + walk.task(reference, "Task_CloseAccuracyCheck").id() + "/completion";
        manager().body("{}").post(task).then().statusCode(422).body("errors.pointer", contains("/notWaitedBecause"));
        manager()
                .body(json("{'notWaitedBecause':'The report cannot wait'}"))
                .post(task)
                .then()
                .statusCode(200);
        as(hospital).get(mine.replace("/1", "/2")).then().body("sections", empty());
    }

    @Test
    void an_agency_that_does_not_answer_is_chased_and_shown_as_late() {
        walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        share("School", school, "improvements").then().statusCode(201);
        clock.advance(Duration.ofDays(16));
        jobs.runDueOf(reference.value());
        clock.advance(Duration.ofDays(1));
        jobs.runDueOf(reference.value());

        assertThat(records.messages(reference, "ACCURACY_CHECK_AWAITED"))
                .contains("AGENCY_SHOWN: check 1 AFTER", "BUSINESS_MANAGER: check 1 AFTER");
        assertThat(records.messages(reference, "ACCURACY_CHECK_SHARED")).containsExactly("AGENCY_SHOWN: check 1");
        manager().get(checks).then().body("items[0].late", equalTo(true));
    }

    @Test
    void sections_are_shown_and_checked_on_pages() {
        walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String page = "/cases/" + reference + "/review-report/accuracy-checks/sharing";
        assertThat(manager.get(page).asString()).contains(school.name(), "Recommended improvements");
        assertThat(manager.post(page, "agency", "School", "account", school.id().toString())
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("There is a problem");
        manager.post(
                page,
                "agency",
                "School",
                "account",
                school.id().toString(),
                "sections[0].section",
                "improvements",
                "sections[0].shared",
                "true");
        assertThat(manager.get("/cases/" + reference + "/review-report").asString())
                .contains("Waits for the agency", "Withdraw");

        Visitor agency = new Visitor(port).signIn(sessions, school);
        assertThat(agency.get("/accuracy-checks").asString()).contains(reference + ", check 1");
        String check = "/accuracy-checks/" + reference + "/1";
        assertThat(agency.get(check).asString())
                .contains("Talk sooner", "You can answer once.")
                .doesNotContain("Nobody asked");
        agency.post(check, "accurate", "true", "action", "send", "version", "1");
        assertThat(agency.get(check).asString()).contains("You have answered").doesNotContain("Talk sooner");
        assertThat(manager.get("/cases/" + reference + "/review-report").asString())
                .contains("Found accurate");
    }

    private Response share(String agency, Person account, String section) {
        return manager()
                .body(json(SHARE.formatted(agency, account.id(), section)))
                .post(checks);
    }

    private Response answer(String answers) {
        return as(school).header("If-Match", "\"1\"").body(json(answers)).put(mine + "/answer");
    }

    private RequestSpecification manager() {
        return as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
    }

    private RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
