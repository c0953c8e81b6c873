package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.testing.Api.json;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.practicereview.learning.action.NationalActions;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;

/** An area follows its actions for a national recommendation like any other (L9, L17). */
@IntegrationTest
class AreasFollowNationalRecommendationsTest extends LearningBeyondACaseSteps {

    @Autowired
    NationalActions followed;

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

    private Response add(Role role, String path, String action) {
        return as(role).body(json(action)).post(path + "/actions");
    }
}
