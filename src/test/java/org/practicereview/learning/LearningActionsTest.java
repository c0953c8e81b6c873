package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.practicereview.testing.Api.json;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;

/** Actions are followed until practice has changed (L17). */
@IntegrationTest
class LearningActionsTest extends LearningSteps {

    @Test
    void an_action_is_done_with_evidence_and_verified_by_somebody_else_than_its_owner() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        act(Role.DELEGATED_PARTNER_HEALTH, action, "completion", "{}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("evidence-needed"));
        act(Role.DELEGATED_PARTNER_HEALTH, action, "completion", "{'document':77}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-such-document"));
        act(Role.DELEGATED_PARTNER_POLICE, action, "completion", EVIDENCE)
                .then()
                .statusCode(403);
        act(Role.DELEGATED_PARTNER_POLICE, action, "verification", "{'effect':'Asked'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-in-that-state"));
        act(Role.DELEGATED_PARTNER_HEALTH, action, "completion", EVIDENCE)
                .then()
                .statusCode(200)
                .body("state.code", equalTo("DONE"));

        act(Role.DELEGATED_PARTNER_HEALTH, action, "verification", "{'effect':'Asked'}")
                .then()
                .statusCode(422)
                .body("code", equalTo("own-action"));
        act(Role.DELEGATED_PARTNER_POLICE, action, "verification", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/effect"));
        act(Role.DELEGATED_PARTNER_POLICE, action, "verification", "{'effect':'Children say they are asked'}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("VERIFIED"))
                .body("effect", equalTo("Children say they are asked"));
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, action, "reopening", "{'reason':'Only in the north'}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("OPEN"));
        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly("LEARNING_ACTION_GIVEN", "LEARNING_ACTION_REOPENED");
        assertThat(page(Role.PARTNERSHIP_CHAIR, action.replace("/api/v1", "")))
                .contains("Only in the north", "Audit of May: 19 of 20", "Reopened");
    }

    @Test
    void a_later_day_or_another_owner_needs_a_reason_and_is_seen_from_then_on() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        String earlier = changed(Role.DELEGATED_PARTNER_HEALTH, "2026-06-15", "");
        with("\"1\"").body(earlier).put(action).then().statusCode(200).body("dueOn", equalTo("2026-06-15"));
        for (String change : new String[] {
            changed(Role.DELEGATED_PARTNER_HEALTH, "2026-08-31", ""),
            changed(Role.DELEGATED_PARTNER_POLICE, "2026-06-15", ""),
            changed(Role.DELEGATED_PARTNER_HEALTH, "2026-06-15", "").replace("The named nurse", "Somebody else")
        }) {
            with("\"2\"")
                    .body(change)
                    .put(action)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reason"))
                    .body("errors.code", contains("reason-needed"));
        }

        with("\"2\"")
                .body(changed(Role.DELEGATED_PARTNER_POLICE, "2026-08-31", "The nurse has left"))
                .put(action)
                .then()
                .statusCode(200);

        as(Role.PARTNERSHIP_CHAIR)
                .get(action + "/events")
                .then()
                .statusCode(200)
                .body("items.kind.code", contains("ADDED", "CHANGED", "CHANGED"))
                .body("items[2].due.from", equalTo("2026-06-15"))
                .body("items[2].due.to", equalTo("2026-08-31"))
                .body("items[2].owner", nullValue())
                .body(
                        "items[2].account.from",
                        equalTo(partnership.the(Role.DELEGATED_PARTNER_HEALTH).name()))
                .body("items[2].words", equalTo("The nurse has left"));
        assertThat(page(Role.PARTNERSHIP_CHAIR, action.replace("/api/v1", "")))
                .contains(
                        "31 August 2026",
                        "Account: from",
                        partnership.the(Role.DELEGATED_PARTNER_POLICE).name(),
                        "The nurse has left");
        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH)).containsExactly("LEARNING_ACTION_GIVEN");
        assertThat(toldTo(Role.DELEGATED_PARTNER_POLICE)).containsExactly("LEARNING_ACTION_GIVEN");
        assertThat(records.timeline(reference, "learning-action-changed"))
                .last()
                .asString()
                .endsWith("changed, due on 31 August 2026 instead of 15 June 2026, another owner");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, action.replace("/api/v1", "") + "/change"))
                .contains("Why is it changed?");
        as(Role.PANEL_MEMBER).get(action + "/events").then().statusCode(404);
    }

    @Test
    void a_case_closes_only_when_each_action_is_verified_or_handed_over_with_reasons() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        assertThatThrownBy(() -> walk.complete(
                        Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CarryOutActions", "{'done':'Some'}"))
                .isInstanceOf(InvalidAnswers.class);
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, action, "handing-over", "{'to':'Health board'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, action, "handing-over", "{'to':'Health board','reason':'Of the region'}")
                .then()
                .statusCode(200);
        learning.doAll(reference);
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CarryOutActions", "{'done':'Both'}");
        assertThatThrownBy(() -> walk.complete(
                        Role.DELEGATED_PARTNER_POLICE,
                        reference,
                        "Task_VerifyActions",
                        "{'finding':'VERIFIED','effect':'Asked'}"))
                .isInstanceOf(InvalidAnswers.class);

        learning.verifyAll(reference);
        walk.complete(
                Role.DELEGATED_PARTNER_POLICE,
                reference,
                "Task_VerifyActions",
                "{'finding':'VERIFIED','effect':'Asked'}");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, action, "reopening", "{'reason':'Late'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("learning-not-open"));
    }

    @Test
    void whoever_is_refused_has_looked_at_nothing() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        int before = looksOf(Role.DELEGATED_PARTNER_POLICE);

        as(Role.DELEGATED_PARTNER_POLICE)
                .header("If-Match", "\"0\"")
                .body(json(EVIDENCE))
                .post(action + "/completion")
                .then()
                .statusCode(403);
        assertThat(looksOf(Role.DELEGATED_PARTNER_POLICE)).isEqualTo(before);

        as(Role.DELEGATED_PARTNER_POLICE).get(action).then().statusCode(200);
        assertThat(looksOf(Role.DELEGATED_PARTNER_POLICE)).isEqualTo(before + 1);
    }

    private int looksOf(Role role) {
        return database.sql("select count(*) from access_entry where person_id = :person and what = 'actions'")
                .param("person", partnership.the(role).id())
                .query(Integer.class)
                .single();
    }

    @Test
    void another_area_the_panel_and_agencies_see_none_of_it() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        for (Role role : new Role[] {Role.PANEL_MEMBER, Role.AGENCY_CONTRIBUTOR, Role.OFSTED_READER}) {
            as(role).get(recommendations).then().statusCode(404);
            as(role).get(action).then().statusCode(404);
            as(role).get("/api/v1/learning/actions").then().statusCode(403);
        }
        RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PARTNERSHIP_CHAIR, Partnership.SOUTHSHIRE)))
                .get(action)
                .then()
                .statusCode(404);
        as(Role.PARTNERSHIP_CHAIR)
                .body(json(ASK.formatted("X")))
                .post(recommendations)
                .then()
                .statusCode(403);
    }
}
