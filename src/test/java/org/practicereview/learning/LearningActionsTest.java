package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.practicereview.testing.Api.json;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Actions are followed until practice has changed (L17). */
@IntegrationTest
class LearningActionsTest extends LearningSteps {

    private static final String EVIDENCE = "{'evidence':'Audit of May: 19 of 20'}";

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

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
    void one_that_is_overdue_is_told_once_by_the_timer_of_the_model_and_listed() {
        anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 6, 30));
        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE")).isEmpty();

        morning(LocalDate.of(2026, 7, 1));
        morning(LocalDate.of(2026, 7, 2));

        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE"))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).endsWith("due on 2026-06-30"));
        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/cases/" + reference)).contains("An action is overdue: see Learning.");
        manager()
                .get("/api/v1/learning/actions?overdue=true&owner=named&theme=CHILDS_VOICE&size=100")
                .then()
                .statusCode(200)
                .body("items.reference", hasItem(reference.value()))
                .body("items.overdue.unique()", contains(true));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/learning/actions?mine=true&theme=NEGLECT")
                .then()
                .body("total", equalTo(0));
        manager()
                .accept("text/csv")
                .get("/api/v1/learning/actions/copy.csv?overdue=true")
                .then()
                .statusCode(200)
                .body(containsString(reference.value()));
        assertThat(page(Role.DELEGATED_PARTNER_HEALTH, "/work"))
                .contains("Also waiting for you", "due on 30 June 2026: overdue");
        assertThat(page(Role.DELEGATED_PARTNER_HEALTH, "/learning/actions?overdue=true&mine=true"))
                .contains("A named nurse calls", "Download them as a CSV file");
    }

    @Test
    void the_next_owner_of_one_that_is_overdue_is_told_so_too() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 7, 1));
        with("\"1\"")
                .body(changed(Role.DELEGATED_PARTNER_POLICE, "2026-06-30", "The nurse has left"))
                .put(action)
                .then()
                .statusCode(200);

        morning(LocalDate.of(2026, 7, 2));
        morning(LocalDate.of(2026, 7, 3));

        assertThat(toldTo(Role.DELEGATED_PARTNER_POLICE))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
    }

    @Test
    void one_that_is_open_again_after_its_day_is_told_again() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 7, 1));
        act(Role.DELEGATED_PARTNER_HEALTH, action, "completion", EVIDENCE)
                .then()
                .statusCode(200);
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, action, "reopening", "{'reason':'Only in the north'}")
                .then()
                .statusCode(200);

        morning(LocalDate.of(2026, 7, 2));

        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly(
                        "LEARNING_ACTION_GIVEN",
                        "LEARNING_ACTION_REOPENED",
                        "OWN_LEARNING_ACTION_OVERDUE",
                        "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE")).hasSize(4);
    }

    @Test
    void another_word_in_one_that_is_overdue_tells_nobody_again() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 7, 1));
        with("\"1\"")
                .body(changed(Role.DELEGATED_PARTNER_HEALTH, "2026-06-30", "").replace("nurse calls", "nurse rings"))
                .put(action)
                .then()
                .statusCode(200);

        morning(LocalDate.of(2026, 7, 2));

        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE")).hasSize(2);
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

    /** Recorded, with an action of a partner that is due on 30 June 2026. */
    private String anAction(Role owner) {
        walk.recommend(reference);
        return manager()
                .body(json("""
                        {'what':'A named nurse calls','owner':'The named nurse','account':'%s','dueOn':'2026-06-30'}""".formatted(partnership.the(owner).id())))
                .post(recommendations + "/1/actions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String changed(Role owner, String dueOn, String reason) {
        return json("""
                {'what':'A named nurse calls','owner':'The named nurse','account':'%s','dueOn':'%s','reason':%s}""".formatted(partnership.the(owner).id(), dueOn, reason.isEmpty() ? null : "'" + reason + "'"));
    }

    /** What of this case that person alone is told. */
    private List<String> toldTo(Role owner) {
        return database.sql("""
                        select o.event from outbox_message o join case_file c on c.id = o.case_id
                        where c.reference = :reference and o.person_id = :person and o.recipient = 'ACTION_OWNER'
                        order by o.event""")
                .param("reference", reference.value())
                .param("person", partnership.the(owner).id())
                .query(String.class)
                .list();
    }

    private void morning(LocalDate day) {
        clock.set(day.atTime(8, 0).atZone(England.ZONE).toInstant());
        jobs.runDueOf(reference.value());
    }

    private Response act(Role role, String action, String act, String answers) {
        return as(role).header("If-Match", "*").body(json(answers)).post(action + "/" + act);
    }
}
