package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.publication.text.TextForPublication;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** What a national review recommends reaches the areas once its report is published, and their answers the Panel (L9). */
@IntegrationTest
class NationalRecommendationsTest extends LearningBeyondACaseSteps {

    @Autowired
    TextWriting texts;

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

    private Response withdraw(String path, int replacedBy) {
        return as(Role.PANEL_SECRETARIAT)
                .body(json("{'because':'The nurse does not exist','replacedBy':" + replacedBy + "}"))
                .post(path);
    }

    private List<String> bodies(String about) {
        return database.sql("select body from outbox_message where about = :about")
                .param("about", about)
                .query(String.class)
                .list();
    }

    @Test
    void nothing_is_sent_of_a_single_review_while_a_part_of_its_report_is_still_to_be_published() {
        IncidentReference reference = walk.nationalReviewerAppointed();
        walk.report(reference, Role.PANEL_SECRETARIAT);
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH_IN_PART','reasons':'The trial','justification':'The jury must not read it'}");
        texts.write(partnership.the(Role.PANEL_SECRETARIAT), reference, seen -> {}, leavingOut());
        walk.signIdentityCheck(reference);
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_SendAdvanceCopies", "{'finalText':true}");
        int review = single(reference);
        String toBeSent = "Send the recommendations of national review " + review + " to the areas";
        assertThat(page(Role.PANEL_SECRETARIAT, "/work")).doesNotContain(toBeSent);

        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'}]")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-published"));

        clock.advance(Duration.ofDays(14));
        walk.publish(reference, Role.PANEL_SECRETARIAT);
        assertThat(page(Role.PANEL_SECRETARIAT, "/work")).contains(toBeSent);
        recommend(review, "THESE_AREAS", "[{'area':'NORTHSHIRE'}]").then().statusCode(201);
    }

    private int single(IncidentReference reference) {
        return database.sql("select number from national_review where of_case = :case")
                .param("case", walk.file(reference).id())
                .query(Integer.class)
                .single();
    }

    private static TextForPublication leavingOut() {
        return new TextForPublication(
                "A review of neglect",
                "Rita Reviewer",
                null,
                List.of("NEGLECT"),
                List.of(new TextForPublication.Part("Improvements", "Left out")),
                true,
                "The trial");
    }
}
