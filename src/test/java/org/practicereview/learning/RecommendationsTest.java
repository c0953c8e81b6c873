package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.practicereview.testing.Api.json;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** Recommendations say who does what by when, and name nobody (L9). */
@IntegrationTest
class RecommendationsTest extends LearningSteps {

    @Test
    void they_are_added_changed_and_removed_until_they_are_recorded() {
        recommend("All agencies").then().statusCode(201).header("Location", recommendations + "/1");
        recommend("Head of family help");
        manager()
                .body(json(ASK.formatted("Nobody")))
                .put(recommendations + "/1")
                .then()
                .statusCode(428);
        with("\"1\"")
                .body(json(ASK.formatted("Head of early help")))
                .put(recommendations + "/1")
                .then()
                .statusCode(200)
                .body("who", equalTo("Head of early help"))
                .body("state.code", equalTo("DRAFT"));
        with("\"1\"").delete(recommendations + "/1").then().statusCode(412);
        with("\"1\"").delete(recommendations + "/2").then().statusCode(204);
        assertThatThrownBy(() -> walk.complete(
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        reference,
                        "Task_RecordRecommendations",
                        "{'noneBecause':'Nothing'}"))
                .isInstanceOf(InvalidAnswers.class);

        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRecommendations", "{}");

        manager().get(recommendations).then().body("items.state.code", contains("OPEN"));
        recommend("Somebody").then().statusCode(409).body("code", equalTo("not-being-recorded"));
        with("*").delete(recommendations + "/1").then().statusCode(409);
        manager()
                .get(recommendations + "/1/actions")
                .then()
                .body("items.what", contains("Ask the child alone at each visit"))
                .body("items.owner", contains("Head of early help"));
        assertThat(records.timeline(reference, "recommendation-removed")).containsExactly("Recommendation 2: removed");
    }

    @Test
    void whoever_is_refused_has_looked_at_nothing() {
        recommend("All agencies");
        String one = recommendations + "/1";
        Visitor chair = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_CHAIR));

        for (String part : List.of("/change", "/removal", "/finds/1")) {
            chair.get(one.replace("/api/v1", "") + part).then().statusCode(403);
        }
        asChair().body(json(ASK.formatted("Nobody"))).put(one).then().statusCode(403);
        asChair().delete(one).then().statusCode(403);
        asChair()
                .body(json("{'hash':'0','find':'x','reason':'A service'}"))
                .post(one + "/clearances")
                .then()
                .statusCode(403);
        asChair().delete(recommendations + "/2").then().statusCode(404);
        assertThat(looksOfTheChair()).doesNotContain("recommendations");

        asChair().get(one).then().statusCode(200);
        assertThat(looksOfTheChair()).contains("recommendations");
    }

    private RequestSpecification asChair() {
        return as(Role.PARTNERSHIP_CHAIR).header("If-Match", "\"1\"");
    }

    private List<String> looksOfTheChair() {
        return records.readings(
                reference, partnership.the(Role.PARTNERSHIP_CHAIR).id());
    }

    @Test
    void without_any_the_reason_is_asked_and_a_theme_is_one_of_the_list() {
        assertThatThrownBy(() ->
                        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRecommendations", "{}"))
                .isInstanceOf(InvalidAnswers.class);
        manager()
                .body(json(ASK.formatted("Head").replace("CHILDS_VOICE", "WEATHER")))
                .post(recommendations)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/theme"));
    }

    @Test
    void none_is_recorded_by_whose_words_somebody_is_recognised_unless_they_are_cleared_with_a_reason() {
        learning.recommend(reference, "Do for every child what was not done for Testina");
        assertThatThrownBy(() ->
                        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRecommendations", "{}"))
                .isInstanceOf(InvalidAnswers.class);
        String one = recommendations + "/1";
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/cases/" + reference + "/learning"))
                .contains("To look at: 1 find of the identity check");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, one.replace("/api/v1", "")))
                .contains("Name: Testina", "Neither cleared nor changed");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, one.replace("/api/v1", "") + "/finds/1"))
                .contains("Why may these words stay?");
        as(Role.PARTNERSHIP_CHAIR).get(one + "/advice").then().body("finds.found", hasSize(0));
        JsonPath advice = manager().get(one + "/advice").jsonPath();
        String clearing = "{'hash':'%s','find':'%s','reason':'The name of a service'}";

        manager()
                .body(json(clearing.formatted("0", advice.getString("finds[0].find"))))
                .post(one + "/clearances")
                .then()
                .statusCode(409)
                .body("code", equalTo("text-changed"));
        manager()
                .body(json(clearing.formatted(advice.getString("hash"), advice.getString("finds[0].find"))))
                .post(one + "/clearances")
                .then()
                .statusCode(200)
                .body("finds.reason", contains("The name of a service"));

        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRecommendations", "{}");
        manager().get(recommendations).then().body("items.state.code", contains("OPEN"));
    }

    @Test
    void without_any_recommendation_there_is_nothing_to_carry_out_or_verify() {
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_RecordRecommendations",
                "{'noneBecause':'All is done already'}");

        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void what_was_recommended_before_is_shown_with_what_became_of_it_and_nothing_of_its_case() {
        learning.recommend(reference, "Ask every child alone, at each of the visits");
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRecommendations", "{}");
        IncidentReference next = walk.published();
        learning.recommend(next, "Ask the child alone at each visit");

        String advice = manager()
                .get("/api/v1/cases/" + next + "/learning/recommendations/1/advice")
                .then()
                .statusCode(200)
                .body("before.what", hasItem("Ask every child alone, at each of the visits"))
                .body("before[0].area", equalTo("Northshire"))
                .body("before[0].actions", greaterThan(0))
                .extract()
                .asString();

        assertThat(advice).doesNotContain(reference.value(), "Testina", "Milltown");
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/cases/" + next + "/learning/recommendations/1"))
                .contains("Nearly the same", "Open; 0 of 1 action verified", "Northshire");
    }
}
