package org.practicereview.rapidreview.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.session.SessionRepository;

/** What must be done at once to keep children safe, until it is done or dropped (RR1). */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ImmediateActionsTest extends SafetySteps {

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    OverdueActions overdue;

    @Autowired
    CaseRecords records;

    @Test
    void an_open_one_is_told_at_once_and_stands_on_the_work_list_until_it_is_done() {
        add(VISIT);

        assertThat(records.messages(reference, "SAFETY_ACTION_ADDED"))
                .containsExactly("BUSINESS_MANAGER: safety action 1");
        String mine = "items.findAll { it.reference == '" + reference + "' }.kind";
        manager().get("/api/v1/follow-ups").then().statusCode(200).body(mine, contains("safety-action"));
        as(Role.DELEGATED_PARTNER_HEALTH).get("/api/v1/follow-ups").then().body("items", hasSize(0));
        Visitor visitor = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        assertThat(visitor.get("/work").asString()).contains("To follow up", "Immediate safety action 1, " + reference);

        end("*", "/1/completion", "{}").then().statusCode(200);
        manager().get("/api/v1/follow-ups").then().body(mine, hasSize(0));
    }

    @Test
    void one_is_added_done_and_dropped_by_whoever_saw_how_it_was() {
        add(VISIT).then().statusCode(201).header("Location", actions + "/1");
        add("{'what':'Ask the court','owner':'Lawyer','by':'2026-04-30'}");
        manager().body(json("{}")).post(actions + "/1/completion").then().statusCode(428);

        end("\"1\"", "/1/completion", "{'note':'Seen, and well'}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("DONE"))
                .body("note", equalTo("Seen, and well"))
                .body(
                        "endedBy",
                        equalTo(partnership
                                .the(Role.PARTNERSHIP_BUSINESS_MANAGER)
                                .name()));
        end("\"1\"", "/1/dropping", "{'reason':'Late'}").then().statusCode(412);
        end("*", "/1/dropping", "{'reason':'Late'}").then().statusCode(409).body("code", equalTo("not-open"));
        end("*", "/2/dropping", "{}").then().statusCode(422).body("errors.pointer", contains("/reason"));
        end("*", "/2/dropping", "{'reason':'The court has decided'}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("DROPPED"));

        assertThat(records.timeline(reference, "safety-action-added"))
                .containsExactly(
                        "Immediate safety action 1: added, due on 22 April 2026",
                        "Immediate safety action 2: added, due on 30 April 2026");
        assertThat(records.timeline(reference, "safety-action-done"))
                .containsExactly("Immediate safety action 1: done");
        assertThat(records.timeline(reference, "safety-action-dropped"))
                .containsExactly("Immediate safety action 2: no longer needed");
    }

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'owner':'X','by':'2026-05-01'} | required | /what",
                "{'what':'X','by':'2026-05-01'} | required | /owner",
                "{'what':'X','owner':'X'} | required | /by",
                "{'what':'X','owner':'X','by':'soon'} | not-a-date | /by",
                "{'what':'X','owner':'X','by':'2026-04-19'} | day-has-passed | /by",
            })
    void one_that_is_wrong_is_refused_at_its_place(String action, String code, String pointer) {
        add(action)
                .then()
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void partners_read_them_and_nobody_else_does() {
        add(VISIT);

        as(Role.DELEGATED_PARTNER_HEALTH).get(actions).then().statusCode(200).body("items.number", contains(1));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body(json("{}"))
                .post(actions + "/1/completion")
                .then()
                .statusCode(403);
        as(Role.DELEGATED_PARTNER_HEALTH).body(json(VISIT)).post(actions).then().statusCode(403);
        for (Role role : new Role[] {Role.AGENCY_CONTRIBUTOR, Role.LOCAL_AUTHORITY_APPROVER, Role.PANEL_MEMBER}) {
            as(role).get(actions).then().statusCode(404);
            as(role).get(actions + "/1").then().statusCode(404);
        }
    }

    @Test
    void one_that_is_overdue_is_said_in_the_case_and_told_once_to_the_business_manager() {
        add(VISIT);
        on(22);
        overdue.tell();
        assertThat(told()).isEmpty();
        assertThat(summary()).doesNotContain("safety action is overdue");

        on(23);
        overdue.tell();
        overdue.tell();

        assertThat(records.messages(reference, "SAFETY_ACTION_OVERDUE"))
                .containsExactly("BUSINESS_MANAGER: safety action 1");
        assertThat(told()).containsExactly("Immediate safety action 1: overdue since 22 April 2026");
        assertThat(summary()).contains("An immediate safety action is overdue: see Rapid review");
        manager().get(actions).then().body("items.overdue", contains(true));

        end("*", "/1/completion", "{}").then().statusCode(200);
        assertThat(summary()).doesNotContain("safety action is overdue");
    }

    @Test
    void a_case_that_fails_keeps_nobody_from_being_told_of_the_others(CapturedOutput output) {
        add(VISIT);
        IncidentReference failing = reference;
        a_rapid_review_is_open();
        add(VISIT);
        on(23);

        records.whileUnreadable(failing, overdue::tell);

        assertThat(told()).hasSize(1);
        assertThat(records.timeline(failing, "safety-action-overdue")).isEmpty();
        assertThat(output)
                .contains("nobody was told of overdue safety actions in " + failing + ": java.lang.Illegal")
                .doesNotContain("UNREADABLE");
        overdue.tell();
        assertThat(records.timeline(failing, "safety-action-overdue")).hasSize(1);
    }

    @Test
    void it_is_followed_up_after_the_rapid_review_was_sent() {
        add(VISIT);
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");

        end("*", "/1/completion", "{}").then().statusCode(200);
        add("{'what':'Ask the court','owner':'Lawyer','by':'2026-04-30'}")
                .then()
                .statusCode(201);
    }

    @Test
    void the_pages_add_one_and_end_it_and_say_when_a_colleague_was_faster() {
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String pages = "/cases/" + reference + "/rapid-review/safety-actions";
        assertThat(manager.get(pages).asString()).contains("There is none yet");
        manager.get(pages + "/adding");
        assertThat(adding(manager, pages, "").then().statusCode(422).extract().asString())
                .contains("Enter who does it");
        assertThat(adding(manager, pages, "Social worker").statusCode()).isEqualTo(302);
        assertThat(manager.get(pages).asString()).contains("Visit the sister", "22 April 2026", "Mark as done");

        manager.get(pages + "/1/completion");
        assertThat(manager.post(pages + "/1/completion", "note", "Seen", "version", "0")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("Somebody else has changed this safety action", "Seen");
        assertThat(manager.post(pages + "/1/completion", "note", "Seen", "version", "1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(pages).asString()).contains("Done", "Seen");
    }

    @Test
    void one_that_is_sent_twice_is_added_once_and_one_that_was_refused_is_sent_again() {
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String pages = "/cases/" + reference + "/rapid-review/safety-actions";
        String key = Visitor.requestKey(manager.get(pages + "/adding"));
        Response refused = adding(manager, pages, "", "_requestKey", key);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Visitor.requestKey(refused)).isNotEqualTo(key);

        for (int sent = 0; sent < 2; sent++) {
            assertThat(adding(manager, pages, "Social worker", "_requestKey", key)
                            .statusCode())
                    .isEqualTo(302);
        }
        manager().get(actions).then().body("items.number", contains(1));

        Response other = adding(manager, pages, "Health visitor", "_requestKey", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.asString()).contains("sent from this page already", "Health visitor");
        String fresh = Visitor.requestKey(other);
        assertThat(adding(manager, pages, "Health visitor", "_requestKey", fresh)
                        .statusCode())
                .isEqualTo(302);
        manager().get(actions).then().body("items.owner", contains("Social worker", "Health visitor"));
    }

    private static Response adding(Visitor manager, String pages, String owner, String... key) {
        List<String> typed = new ArrayList<>(List.of(
                "what", "Visit the sister", "owner", owner, "by-day", "22", "by-month", "4", "by-year", "2026"));
        typed.addAll(List.of(key));
        return manager.post(pages + "/adding", typed.toArray(String[]::new));
    }

    private List<String> told() {
        return records.timeline(reference, "safety-action-overdue");
    }

    private String summary() {
        return new Visitor(port)
                .signIn(sessions, partnership.the(Role.PARTNERSHIP_CHAIR))
                .get("/cases/" + reference)
                .asString();
    }

    private Response add(String action) {
        return manager().body(json(action)).post(actions);
    }

    private Response end(String ifMatch, String path, String answers) {
        return manager().header("If-Match", ifMatch).body(json(answers)).post(actions + path);
    }
}
