package org.practicereview.rapidreview.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.testing.Api.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;

/** What agencies are asked for a rapid review, by which day, and when not any more. */
@IntegrationTest
class AgencyRequestsTest extends AgencyRequestSteps {

    @Autowired
    MutableClock clock;

    @Test
    void an_agency_is_asked_for_the_day_of_the_plan_and_each_request_is_a_branch_of_its_own() {
        ask(agency("Milltown School", ""), agency("Health visiting", "'dueOn':'2026-04-24',"))
                .then()
                .statusCode(201)
                .body("items.agency", contains("Milltown School", "Health visiting"))
                .body("items.dueOn", contains("2026-05-05", "2026-04-24"))
                .body("items.state.code", contains("ASKED", "ASKED"));

        assertThat(branches()).isEqualTo(2);
        assertThat(records.timeline(reference, "agency-asked"))
                .containsExactly(
                        "Agency request 1, Milltown School: asked, due on 5 May 2026",
                        "Agency request 2, Health visiting: asked, due on 24 April 2026");
    }

    @Test
    void a_withdrawn_request_is_gone_for_its_agency_and_in_the_process() {
        ask(agency("Milltown School", account()));

        change("/1/withdrawal", "{'reasons':'Asked by mistake'}").then().statusCode(200);

        as(school).get(mine).then().statusCode(404);
        as(school).body(json(NOT_INVOLVED)).post(mine).then().statusCode(404);
        assertThat(branches()).isZero();
        change("/1/withdrawal", "{'reasons':'Again'}").then().statusCode(409).body("code", equalTo("settled"));
    }

    @Test
    void who_has_not_answered_when_the_rapid_review_is_sent_need_not_any_more() {
        ask(agency("Milltown School", account()), agency("Hospital", ""));
        change("/2/withdrawal", "{'reasons':'Asked by mistake'}");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_GatherAgencyReturns",
                "{'agencies':[{'agency':'Police','involvement':'Called once'}],'safetyActions':'None needed',"
                        + "'goingOnWithout':'The school is closed'}");
        walk.meet(reference);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");

        manager().get(requests).then().body("items.state.code", contains("LAPSED", "WITHDRAWN"));
        as(school).get(mine).then().body("open", equalTo(false));
        as(school).body(json(NOT_INVOLVED)).post(mine).then().statusCode(409);
        assertThat(records.timeline(reference, "agency-request-lapsed"))
                .containsExactly("Agency request 1, Milltown School: not answered before the rapid review was sent");
    }

    @Test
    void whoever_answers_for_agencies_of_another_area_now_is_asked_nothing_here() {
        Person moved = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
        ask(agency("Hospital", "'account':'" + moved.id() + "',"));
        Person elsewhere = new Person(
                moved.id(),
                moved.username(),
                moved.name(),
                moved.agency(),
                List.of(new Grant(Role.AGENCY_CONTRIBUTOR, Partnership.SOUTHSHIRE)));

        assertThat(answers.of(moved)).hasSize(1);
        assertThat(answers.of(elsewhere)).isEmpty();
        assertThatThrownBy(() -> answers.one(elsewhere, reference, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void when_the_day_of_the_plan_has_passed_the_next_working_day_is_taken() {
        clock.set(java.time.Instant.parse("2026-05-08T09:00:00Z"));
        try {
            ask(agency("Milltown School", "")).then().statusCode(201).body("items.dueOn", contains("2026-05-11"));
        } finally {
            clock.reset();
        }
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'dueOn':'2026-05-04', | no-working-day | /agencies/0/dueOn",
                "'dueOn':'2026-05-13', | outside-of-the-review | /agencies/0/dueOn",
                "'dueOn':'2026-04-17', | outside-of-the-review | /agencies/0/dueOn",
                "'account':'nobody', | not-a-choice | /agencies/0/account",
                "'account':'00000000-0000-0000-0000-000000000000', | not-a-choice | /agencies/0/account",
            })
    void an_agency_that_cannot_be_asked_so_is_refused_and_nobody_is_asked(String more, String code, String pointer) {
        ask(agency("Milltown School", more))
                .then()
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors.pointer", contains(pointer));
        assertThat(branches()).isZero();
    }

    @Test
    void an_agency_is_not_asked_twice() {
        ask(agency("Milltown School", ""), agency(" milltown school", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("asked-already"));
        ask(agency("Milltown School", "")).then().statusCode(201);
        ask(agency("MILLTOWN SCHOOL", "")).then().statusCode(422);
        change("/1/withdrawal", "{'reasons':'Another contact'}");
        ask(agency("Milltown School", "")).then().statusCode(201);
    }

    @Test
    void the_due_day_moves_with_a_reason_for_whoever_saw_how_it_was() {
        ask(agency("Milltown School", ""));
        String day = "{'on':'2026-05-07','reason':'Holidays'}";

        change("/1/withdrawal", "{}").then().statusCode(422);
        manager().body(json(day)).put(requests + "/1/due-day").then().statusCode(428);
        manager()
                .header("If-Match", "\"1\"")
                .body(json(day))
                .put(requests + "/1/due-day")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2026-05-07"))
                .body("dueReason", equalTo("Holidays"));
        manager()
                .header("If-Match", "\"1\"")
                .body(json(day))
                .put(requests + "/1/due-day")
                .then()
                .statusCode(412);
    }
}
