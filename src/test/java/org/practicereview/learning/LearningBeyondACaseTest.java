package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.learning.action.NationalActions;
import org.practicereview.notification.ReopenedCases;
import org.practicereview.notification.Reopening;
import org.practicereview.organisation.Role;
import org.practicereview.publication.register.ActForm;
import org.practicereview.publication.register.RegisterActs;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** What national reviews recommend reaches areas (L9); what stays below the threshold is learnt from all the same (L1). */
@IntegrationTest
class LearningBeyondACaseTest {

    private static final String NATIONAL = "/api/v1/learning/national/";

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
    LearningWalk learning;

    @Autowired
    CaseRecords records;

    @Autowired
    ReopenedCases reopened;

    @Autowired
    RegisterActs register;

    @Autowired
    MutableClock clock;

    @Autowired
    NationalActions followed;

    @Autowired
    JdbcClient database;

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    @Test
    void a_national_recommendation_reaches_the_areas_it_concerns_and_their_answers_the_secretariat() {
        int review = aNationalReview();
        String all = "/api/v1/national-reviews/" + review + "/recommendations";
        recommend(review, "AREAS_OF_ITS_CASES", "[]").then().statusCode(422).body("errors.code", contains("no-area"));
        recommend(review, "THESE_AREAS", "[]").then().statusCode(422).body("errors.pointer", contains("/areas"));
        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'},{'area':'SOUTHSHIRE'}]")
                .then()
                .statusCode(201);
        String own = NATIONAL + review + "/1/NORTHSHIRE";
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/work"))
                .contains("Answer recommendation 1 of national review " + review);
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/learning/national")
                .then()
                .statusCode(200)
                .body("items.area", hasItem("NORTHSHIRE"))
                .body("items.area", not(hasItem("SOUTHSHIRE")));

        answer(Role.PARTNERSHIP_CHAIR, own, "ACCEPTED").then().statusCode(403);
        answer(Role.DELEGATED_PARTNER_HEALTH, NATIONAL + review + "/1/SOUTHSHIRE", "ACCEPTED")
                .then()
                .statusCode(404);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body(json("{'response':'PARTLY'}"))
                .header("If-Match", "\"1\"")
                .put(own)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reasons"));
        answer(Role.DELEGATED_PARTNER_HEALTH, own, "PARTLY")
                .then()
                .statusCode(200)
                .body("response.code", equalTo("PARTLY"));
        answer(Role.DELEGATED_PARTNER_HEALTH, own, "ACCEPTED").then().statusCode(412);

        as(Role.PANEL_MEMBER)
                .get(all)
                .then()
                .statusCode(200)
                .body("items.area", contains("NORTHSHIRE", "SOUTHSHIRE"))
                .body("items[0].reasons", equalTo("For the north"));
        assertThat(page(Role.PANEL_SECRETARIAT, "/national-reviews/" + review + "/recommendations"))
                .contains("Accepted in part: For the north", "Not answered yet", "Send it to the areas");
        as(Role.PARTNERSHIP_CHAIR).get(all).then().statusCode(403);
        as(Role.PANEL_MEMBER).get(own).then().statusCode(404);
    }

    @Test
    void an_area_follows_its_actions_for_it_like_any_other() {
        int review = aNationalReview();
        recommend(review, "EVERY_AREA", "[]").then().statusCode(201);
        String own = NATIONAL + review + "/1/NORTHSHIRE";
        answer(Role.PARTNERSHIP_BUSINESS_MANAGER, own, "ACCEPTED").then().statusCode(200);
        int action = as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/learning/actions?owner=sleep&state=open&size=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items.find { it.nationalReview == " + review + " }.number");
        String path = "/api/v1/learning/actions/" + action;

        act(Role.PARTNERSHIP_BUSINESS_MANAGER, path, "completion", "{'document':1}")
                .then()
                .statusCode(422);
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, path, "completion", "{'evidence':'Survey'}")
                .then()
                .statusCode(200);
        act(Role.DELEGATED_PARTNER_POLICE, path, "verification", "{'effect':'Babies sleep safely'}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("VERIFIED"));
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/learning/actions/" + action))
                .contains("National review " + review, "Babies sleep safely");
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/learning/national/" + review + "/1/NORTHSHIRE"))
                .contains("Accepted", "Verified");
        RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PARTNERSHIP_CHAIR, Partnership.SOUTHSHIRE)))
                .get(path)
                .then()
                .statusCode(404);
    }

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
                .contains("Learning review 1: Near miss", "closed on", "Ask the child");
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

    @Test
    void everybody_who_signs_in_searches_what_published_reviews_recommended_and_nothing_else() {
        IncidentReference published = walk.published();
        learning.recommend(published, "Share the zebra chronology with the school");
        String search = "/api/v1/learning/published?words=ZEBRA";
        as(Role.OFSTED_READER).get(search).then().statusCode(200).body("total", equalTo(0));
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, published, "Task_RecordRecommendations", "{}");

        String found = as(Role.AGENCY_CONTRIBUTOR)
                .queryParam("words", "ZEBRA school")
                .get("/api/v1/learning/published?theme=CHILDS_VOICE&area=NORTHSHIRE")
                .then()
                .statusCode(200)
                .body("items.what", contains("Share the zebra chronology with the school"))
                .extract()
                .asString();

        assertThat(found).doesNotContain(published.value(), "Testina", "Milltown");
        assertThat(page(Role.REVIEWER, "/learning/published?words=zebra"))
                .contains("Share the zebra chronology", "published reports with these words");
        as(Role.OFSTED_READER).get(search + "&theme=NEGLECT").then().body("total", equalTo(0));
        register.takeDown(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), published, new ActForm("Somebody is recognised"));
        as(Role.OFSTED_READER).get(search).then().body("total", equalTo(0));
    }

    @Test
    void a_partnership_assembles_its_yearly_report_and_writes_its_sections() {
        IncidentReference reference = walk.closed();
        String report = "/api/v1/learning/yearly-reports/NORTHSHIRE/2027";
        JsonPath shown = as(Role.PARTNERSHIP_CHAIR)
                .get(report)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2027-09-30"))
                .body("figures.find { it.label == 'Reports published' }.number", greaterThan(0))
                .body("figures.find { it.label.startsWith('Actions verified') }.number", greaterThan(0))
                .body("effects", hasItem("Children are asked"))
                .body("actions.findAll { it.effect == 'Children are asked' }.state.code.unique()", contains("VERIFIED"))
                .body("reviews.findAll { it.state == 'Report published' }.what", hasItem(containsString("Local")))
                .extract()
                .jsonPath();
        assertThat(shown.prettify()).doesNotContain(reference.value());
        // not the actions: what they say is whatever managers wrote or cleared, in other tests too
        assertThat(shown.getList("figures") + " " + shown.getList("reviews") + shown.getList("effects"))
                .doesNotContain("Testina");
        String section = report + "/effect";
        String text = json("{'text':'Children tell us that they are asked.'}");
        as(Role.PARTNERSHIP_CHAIR)
                .header("If-Match", "*")
                .body(text)
                .put(section)
                .then()
                .statusCode(403);
        as(Role.PARTNERSHIP_BUSINESS_MANAGER).body(text).put(section).then().statusCode(428);
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "\"0\"")
                .body(text)
                .put(section)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "\"0\"")
                .body(text)
                .put(section)
                .then()
                .statusCode(412);

        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/learning/yearly-reports/NORTHSHIRE/2027"))
                .contains(
                        "Children tell us",
                        "30 September 2027",
                        "Write",
                        "Effect on children: Children are asked",
                        "Report published");
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/learning/yearly-reports")).contains("2026 to 2027");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/learning/yearly-reports/NORTHSHIRE/2027/effect"))
                .contains("Children tell us");
        as(Role.PARTNERSHIP_CHAIR)
                .accept("text/csv")
                .get(report + "/copy.csv")
                .then()
                .statusCode(200);
        as(Role.PARTNERSHIP_CHAIR)
                .accept("application/pdf")
                .get(report + "/copy.pdf")
                .then()
                .statusCode(200);
        as(Role.PARTNERSHIP_CHAIR).get(report.replace("NORTH", "SOUTH")).then().statusCode(404);
        as(Role.PANEL_MEMBER).get(report).then().statusCode(404);
    }

    @Test
    void an_area_hears_of_what_is_recommended_and_the_panel_of_each_answer_which_stays() {
        int review = aNationalReview();
        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'}]").then().statusCode(201);
        String about = "National review " + review + ", recommendation 1";
        String own = NATIONAL + review + "/1/NORTHSHIRE";

        answer(Role.PARTNERSHIP_BUSINESS_MANAGER, own, "ACCEPTED").then().statusCode(200);
        String otherwise = "{'response':'NOT_ACCEPTED','reasons':'We have no such nurse'%s}";
        answerAgain(own, otherwise.formatted(""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/openActions"));
        answerAgain(own, otherwise.formatted(",'openActions':'END'"))
                .then()
                .statusCode(200)
                .body("waiting", equalTo(0))
                .body("actions", equalTo(1));

        assertThat(messages(about))
                .containsExactlyInAnyOrder(
                        "BUSINESS_MANAGER NORTHSHIRE NATIONAL_RECOMMENDATION_SENT",
                        "PANEL null NATIONAL_RECOMMENDATION_ANSWERED",
                        "PANEL null NATIONAL_RECOMMENDATION_ANSWERED");
        assertThat(bodies(about)).allMatch(body -> body.startsWith(about)).noneMatch(body -> body.contains("sleep"));
        as(Role.PARTNERSHIP_CHAIR)
                .get(own + "/answers")
                .then()
                .statusCode(200)
                .body("items.response.code", contains("NOT_ACCEPTED", "ACCEPTED"));
        assertThat(page(Role.PARTNERSHIP_CHAIR, own.replace("/api/v1", ""))).contains("What was answered before");
        assertThat(page(Role.PANEL_MEMBER, "/national-reviews/" + review + "/recommendations"))
                .contains("1 action: 0 verified, 0 to be done or verified");
    }

    @Test
    void an_area_adds_actions_which_are_told_when_overdue_and_wait_for_partners_when_done() {
        int review = aNationalReview();
        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'}]").then().statusCode(201);
        String own = NATIONAL + review + "/1/NORTHSHIRE";
        String added = "{'what':'Buy 50 cots','owner':'Housing','dueOn':'2026-05-01','account':'%s'}"
                .formatted(partnership.the(Role.DELEGATED_PARTNER_HEALTH).id());
        add(Role.PARTNERSHIP_BUSINESS_MANAGER, own, added)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-accepted"));
        answer(Role.PARTNERSHIP_BUSINESS_MANAGER, own, "ACCEPTED").then().statusCode(200);
        add(Role.PARTNERSHIP_CHAIR, own, added).then().statusCode(403);
        String action = add(Role.PARTNERSHIP_BUSINESS_MANAGER, own, added)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String number = action.substring(action.lastIndexOf('/') + 1);
        String about = "National review " + review + ", recommendation 1, action " + number;
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, own.replace("/api/v1", "") + "/actions"))
                .contains("Add an action");

        clock.set(LocalDateTime.of(2026, 5, 2, 9, 0));
        followed.tellOfOverdue();
        followed.tellOfOverdue();

        assertThat(messages(about))
                .containsExactlyInAnyOrder(
                        "ACTION_OWNER NORTHSHIRE LEARNING_ACTION_GIVEN",
                        "ACTION_OWNER NORTHSHIRE OWN_LEARNING_ACTION_OVERDUE",
                        "BUSINESS_MANAGER NORTHSHIRE LEARNING_ACTION_OVERDUE",
                        "SAFEGUARDING_PARTNERS NORTHSHIRE LEARNING_ACTION_OVERDUE");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/work"))
                .contains("Action " + number + " of national review " + review + " is overdue since 1 May 2026");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/learning/actions/" + number + "/completion"))
                .doesNotContain("Document of the case");
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, action, "completion", "{'evidence':'50 cots'}")
                .then()
                .statusCode(200);
        assertThat(page(Role.DELEGATED_PARTNER_POLICE, "/work"))
                .contains("Verify action " + number + " of national review " + review);
    }

    @Test
    void nothing_is_sent_before_the_report_is_published_and_what_was_wrong_is_withdrawn() {
        int review = anUnpublishedReview();
        recommend(review, "EVERY_AREA", "[]").then().statusCode(409).body("code", equalTo("not-published"));
        String recommendations = "/national-reviews/" + review + "/recommendations";
        assertThat(page(Role.PANEL_SECRETARIAT, recommendations)).contains("no area learns before");
        publish(review);
        String toBeSent = "Send the recommendations of national review " + review + " to the areas";
        assertThat(page(Role.PANEL_SECRETARIAT, "/work")).contains(toBeSent);

        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'}]").then().statusCode(201);
        assertThat(page(Role.PANEL_SECRETARIAT, "/work")).doesNotContain(toBeSent);
        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'}]").then().statusCode(201);
        String withdrawal = "/api/v1" + recommendations + "/1/withdrawal";
        withdraw(withdrawal, 7).then().statusCode(422).body("errors.pointer", contains("/replacedBy"));
        assertThat(page(Role.PANEL_SECRETARIAT, recommendations + "/1/withdrawal"))
                .contains("cannot be undone");
        withdraw(withdrawal, 2).then().statusCode(200).body("items[0].replacedBy", equalTo(2));
        withdraw(withdrawal, 2).then().statusCode(409);

        answer(Role.PARTNERSHIP_BUSINESS_MANAGER, NATIONAL + review + "/1/NORTHSHIRE", "ACCEPTED")
                .then()
                .statusCode(409)
                .body("code", equalTo("withdrawn"));
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/work"))
                .doesNotContain("Answer recommendation 1 of national review " + review)
                .contains("Answer recommendation 2 of national review " + review);
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/learning/national/" + review + "/1/NORTHSHIRE"))
                .contains("Withdrawn by the Panel, replaced by recommendation 2: The nurse does not exist");
        int silent = aNationalReview();
        String none = "/api/v1/national-reviews/" + silent + "/recommendations/none";
        assertThat(page(Role.PANEL_SECRETARIAT, none.replace("/api/v1", ""))).contains("Nothing is recommended");
        as(Role.PANEL_SECRETARIAT)
                .body(json("{'because':'For ministers only'}"))
                .post(none)
                .then()
                .statusCode(204);
        assertThat(page(Role.PANEL_SECRETARIAT, none.replace("/api/v1", "").replace("/none", "")))
                .contains("Nothing is recommended to areas: For ministers only");
    }

    @Test
    void what_is_about_to_be_sent_is_looked_at_like_any_recommendation() {
        int review = aNationalReview();
        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'}]").then().statusCode(201);

        as(Role.PANEL_SECRETARIAT)
                .body(recommendation("THESE_AREAS", "[{'area':'NORTHSHIRE'}]"))
                .post("/api/v1/national-reviews/" + review + "/recommendations/advice")
                .then()
                .statusCode(200)
                .body("before.area", hasItem("National review " + review));
        Visitor secretariat = new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_SECRETARIAT));
        String path = "/national-reviews/" + review + "/recommendations";
        secretariat.get(path);
        assertThat(secretariat
                        .post(
                                path,
                                "what",
                                "Ask where the baby sleeps",
                                "who",
                                "Named nurse",
                                "byWhen-day",
                                "31",
                                "byWhen-month",
                                "1",
                                "byWhen-year",
                                "2027",
                                "shownBy",
                                "Survey of 50 parents",
                                "theme",
                                "INFANTS",
                                "reach",
                                "EVERY_AREA")
                        .asString())
                .contains("Nothing is sent yet", "nearly alike before", "Named nurse");
        as(Role.PANEL_MEMBER).get("/api/v1" + path).then().body("items.size()", equalTo(1));
    }

    private Response answerAgain(String path, String answers) {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "\"2\"")
                .body(json(answers))
                .put(path);
    }

    private Response add(Role role, String path, String action) {
        return as(role).body(json(action)).post(path + "/actions");
    }

    private Response withdraw(String path, int replacedBy) {
        return as(Role.PANEL_SECRETARIAT)
                .body(json("{'because':'The nurse does not exist','replacedBy':" + replacedBy + "}"))
                .post(path);
    }

    private List<String> messages(String about) {
        return database.sql("select recipient || ' ' || coalesce(area_code, 'null') || ' ' || event from outbox_message"
                        + " where about = :about")
                .param("about", about)
                .query(String.class)
                .list();
    }

    private List<String> bodies(String about) {
        return database.sql("select body from outbox_message where about = :about")
                .param("about", about)
                .query(String.class)
                .list();
    }

    private int aNationalReview() {
        int review = anUnpublishedReview();
        publish(review);
        return review;
    }

    private void publish(int review) {
        as(Role.PANEL_SECRETARIAT)
                .body(json("{'publishedOn':'2026-04-20'}"))
                .post("/api/v1/national-reviews/" + review + "/publication")
                .then()
                .statusCode(200);
    }

    private int anUnpublishedReview() {
        return as(Role.PANEL_SECRETARIAT)
                .body(json("{'name':'Safe sleep','decidedOn':'2026-04-20','reasons':'A theme'}"))
                .post("/api/v1/national-reviews")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("number");
    }

    private Response recommend(int review, String reach, String areas) {
        return as(Role.PANEL_SECRETARIAT)
                .body(recommendation(reach, areas))
                .post("/api/v1/national-reviews/" + review + "/recommendations");
    }

    private static String recommendation(String reach, String areas) {
        return json("""
                        {'what':'Ask where the baby sleeps','who':'Named nurse for safe sleep','byWhen':'2027-01-31',
                         'shownBy':'Survey of 50 parents','theme':'INFANTS','reach':'%s','areas':%s}""".formatted(reach, areas));
    }

    private Response answer(Role role, String path, String response) {
        return as(role).header("If-Match", "\"1\"")
                .body(json("{'response':'%s','reasons':'For the north'}".formatted(response)))
                .put(path);
    }

    private Response act(Role role, String action, String act, String answers) {
        return as(role).header("If-Match", "*").body(json(answers)).post(action + "/" + act);
    }

    private Response open(String reviews, String kind) {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(json("{'kind':'%s','reason':'The neighbour caught the child'}".formatted(kind)))
                .post(reviews);
    }

    private String page(Role role, String path) {
        return new Visitor(port)
                .signIn(sessions, partnership.the(role))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
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

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
