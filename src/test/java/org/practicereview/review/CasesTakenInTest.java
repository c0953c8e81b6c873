package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;

/** Each case is taken into a national review by a decision of its own, and out again with a reason (P11). */
@IntegrationTest
class CasesTakenInTest extends NationalReviewSteps {

    @Test
    void a_single_case_and_a_held_one_are_taken_in_each_by_its_own_decision() {
        IncidentReference national = walk.panelAnswered("NATIONAL_REVIEW");
        IncidentReference held = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");

        takeIn(national, 200);
        takeIn(held, 200);

        as(Role.PANEL_MEMBER)
                .get(review)
                .then()
                .statusCode(200)
                .body("cases.reference", contains(national.value(), held.value()))
                .body("cases[1].reasons", equalTo("The same theme"))
                .body("cases[1].takenOver", equalTo(false))
                .body("withheld", equalTo(0));
        assertThat(records.messages(held, "NATIONAL_REVIEW_DECIDED")).isNotEmpty();
    }

    @Test
    void a_further_case_without_a_decision_of_its_own_is_refused() {
        takeIn(walk.panelAnswered("NATIONAL_REVIEW"), 200);
        IncidentReference further = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");

        as(Role.PANEL_SECRETARIAT)
                .body("{\"reference\":\"" + further + "\"}")
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decidedOn", "/reasons"));
        takeIn(walk.rapidReviewSent(), 409, "panel-undecided");

        as(Role.PANEL_SECRETARIAT).get(review).then().body("cases.size()", equalTo(1));
    }

    @Test
    void no_case_is_taken_in_before_the_national_review_was_decided() {
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        clock.advance(Duration.ofDays(1));
        int later = as(Role.PANEL_SECRETARIAT)
                .body("{\"name\":\"Later\",\"decidedOn\":\"2026-04-21\",\"reasons\":\"It comes again\"}")
                .post("/api/v1/national-reviews")
                .path("number");

        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference))
                .post("/api/v1/national-reviews/" + later + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-the-review"));
    }

    @Test
    void a_case_is_in_one_national_review_at_most_and_never_decided_on_before_the_panel_answered() {
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        as(Role.PANEL_SECRETARIAT)
                .body("{\"reference\":\"" + reference + "\",\"decidedOn\":\"2026-04-17\",\"reasons\":\"Theme\"}")
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-panel"));
        as(Role.PANEL_SECRETARIAT)
                .body("{\"reference\":\"SI-1999-0001\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"Theme\"}")
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-case"));

        takeIn(reference, 200);

        takeIn(reference, 409, "in-a-national-review");
    }

    @Test
    void a_case_is_taken_in_only_by_a_quorum_of_members_who_count() {
        IncidentReference reference = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        Person recused = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        Person chair = partnership.the(Role.PANEL_CHAIR);
        conflicts.declare(recused, reference, new DeclaredConflict("The doctor is my sister"));

        refused(decision(reference, chair), 422, "no-quorum");
        refused(decision(reference, chair, recused), 422, "no-quorum");
        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference, chair, partnership.the(Role.PANEL_SECRETARIAT)))
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-a-choice"));

        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference, chair, partnership.the(Role.PANEL_MEMBER)))
                .post(review + "/cases")
                .then()
                .statusCode(200);
    }

    @Test
    void a_case_is_taken_out_and_in_again_and_each_time_is_kept_and_told() {
        IncidentReference reference = walk.localReviewDecided();
        takeIn(reference, 200);
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);
        clock.advance(Duration.ofDays(1));
        takeIn(reference, 200);
        assertThat(publication(reference).isOpen()).isFalse();

        as(Role.PANEL_SECRETARIAT)
                .body("{\"because\":\"The wrong case\"}")
                .post(review + "/cases/" + reference + "/taking-out")
                .then()
                .statusCode(200)
                .body("cases.size()", equalTo(0))
                .body("former.leftBecause", contains("Taken over by a later decision", "The wrong case"));

        assertThat(publication(reference).isOpen()).isTrue();
        assertThat(records.messages(reference, "REVIEW_RESUMED")).hasSize(4);
        assertThat(records.messages(reference, "NATIONAL_REVIEW_DECIDED")).hasSize(4);
        assertThat(secretariat().get(review.replace("/api/v1", "")).asString()).contains("The wrong case");
        clock.advance(Duration.ofDays(1));
        takeIn(reference, 200);
    }

    @Test
    void no_case_is_taken_in_by_a_decision_after_the_report_was_published() {
        IncidentReference reference = walk.localReviewDecided();
        published("{\"publishedOn\":\"2026-04-20\"}", 200);
        clock.advance(Duration.ofDays(2));

        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference).replace("2026-04-20", "2026-04-21"))
                .post(review + "/cases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("after-the-report"))
                .body("errors.pointer", contains("/decidedOn"))
                .body("errors[0].message", containsString("was published on 20 April 2026"));

        assertThat(publication(reference).isOpen()).isTrue();
        assertThat(secretariat().get(review.replace("/api/v1", "")).asString())
                .contains("only what was decided on or before");
    }

    @Test
    void a_report_is_not_published_before_its_last_case_was_taken_in() {
        IncidentReference reference = walk.localReviewDecided();
        clock.advance(Duration.ofDays(1));
        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference).replace("2026-04-20", "2026-04-21"))
                .post(review + "/cases")
                .then()
                .statusCode(200);

        published("{\"publishedOn\":\"2026-04-20\"}", 422);
        published("{\"publishedOn\":\"2026-04-21\"}", 200);
    }

    @Test
    void a_case_decided_on_before_the_report_and_recorded_after_it_comes_to_where_the_others_are() {
        IncidentReference single = walk.panelAnswered("NATIONAL_REVIEW");
        IncidentReference local = walk.localReviewDecided();
        published("{\"publishedOn\":\"2026-04-20\"}", 200);
        clock.advance(Duration.ofDays(2));

        takeIn(single, 200);
        takeIn(local, 200);

        assertThat(walk.file(single).stage()).isEqualTo(Stage.ACTIONS_OPEN);
        assertThat(walk.openSteps(single)).containsExactly("Task_RecordRecommendations");
        assertThat(records.timeline(single, "national-review-published"))
                .containsExactly("The report of the national review was published on 20 April 2026");
        assertThat(records.timeline(single, "review-ended-with-national")).hasSize(1);
        assertThat(records.timeline(local, "national-review-published")).hasSize(1);
        assertThat(publication(local).isOpen()).isFalse();
        assertThat(secretariat().get(review.replace("/api/v1", "")).asString()).contains("To be settled");
    }

    @Test
    void what_was_typed_stays_when_the_case_cannot_be_taken_in() {
        IncidentReference undecided = walk.rapidReviewSent();

        Visitor visitor = secretariat();
        visitor.get(review.replace("/api/v1", ""));

        assertThat(visitor.post(
                                review.replace("/api/v1", ""),
                                "reference",
                                undecided.value(),
                                "decidedOn-day",
                                "20",
                                "decidedOn-month",
                                "4",
                                "decidedOn-year",
                                "2026",
                                "reasons",
                                "Reasons that took an hour")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("The Panel has not answered this case", "#reference", "Reasons that took an hour");
    }

    private void refused(String body, int status, String code) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/cases")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
