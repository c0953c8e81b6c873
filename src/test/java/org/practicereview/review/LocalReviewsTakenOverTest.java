package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.beans.factory.annotation.Autowired;

/** A local review stands still while a national one covers its case, goes on alone or ends with it (P11). */
@IntegrationTest
class LocalReviewsTakenOverTest extends NationalReviewSteps {

    @Autowired
    Jobs jobs;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    List<AwaitedAnswers> awaited;

    @Test
    void a_local_review_that_runs_is_taken_over_its_date_stands_still_and_can_go_on() {
        IncidentReference reference = walk.localReviewDecided();
        Deadline before = publication(reference);

        takeIn(reference, 200);

        assertThat(publication(reference))
                .extracting("open", "cancelledBecause", "dueOn")
                .containsExactly(false, "a national review took over the local one", before.dueOn());
        assertThat(records.timeline(reference, "taken-into-national-review"))
                .containsExactly("Part of a national review, which takes over the local one: its date stands still");

        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));

        resume(reference, "{\"because\":\" \"}", 422);
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);

        assertThat(publication(reference)).extracting("open", "dueOn").containsExactly(true, before.dueOn());
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
        resume(reference, "{\"because\":\"Again\"}", 409);
        as(Role.PANEL_SECRETARIAT)
                .get(review)
                .then()
                .body("cases[0].takenOver", equalTo(true))
                .body("cases[0].resumedAt", notNullValue())
                .body("cases[0].resumedBecause", equalTo("Its own questions are left"));
    }

    @Test
    void a_date_that_passed_while_it_stood_still_is_missed_only_once_the_local_review_goes_on() {
        IncidentReference reference = walk.localReviewDecided();
        takeIn(reference, 200);
        clock.set(LocalDateTime.of(2026, 11, 2, 9, 0));
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "deadline-missed"))
                .noneMatch(what -> what.contains("Publish the report"));

        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);

        assertThat(records.timeline(reference, "deadline-missed"))
                .anyMatch(what -> what.contains("Publish the report"));
    }

    @Test
    void copies_that_are_owed_stand_still_with_the_review_and_are_owed_again_when_it_goes_on() {
        IncidentReference reference = walk.reported();
        decideOnPublication(reference, "PUBLISH");
        LocalDate due = copies(reference).dueOn();
        takeIn(reference, 200);
        assertThat(copies(reference))
                .extracting("open", "cancelledBecause")
                .containsExactly(false, "a national review took over the local one");
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));

        clock.set(LocalDateTime.of(2026, 10, 12, 9, 0));
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "deadline-missed")).isEmpty();
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);

        assertThat(copies(reference)).extracting("open", "dueOn").containsExactly(true, due);
        assertThat(records.timeline(reference, "deadline-missed"))
                .singleElement()
                .asString()
                .contains("9 October 2026");
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "deadline-missed")).hasSize(1);
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
    }

    @Test
    void copies_in_time_wait_for_their_day_again_when_the_review_goes_on() {
        IncidentReference reference = walk.reported();
        decideOnPublication(reference, "PUBLISH");
        takeIn(reference, 200);
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));

        clock.set(LocalDateTime.of(2026, 10, 12, 9, 0));
        jobs.runDueOf(reference.value());

        assertThat(records.timeline(reference, "deadline-missed")).hasSize(1);
    }

    @Test
    void a_review_that_is_not_published_goes_on_to_what_stands_in_its_place_and_owes_no_copies() {
        IncidentReference reference = walk.reported();
        decideOnPublication(reference, "PUBLISH");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendAdvanceCopies",
                "{'finalText':false,'decideAgain':'The inquest begins'}");
        walk.sendReasons(reference);
        takeIn(reference, 200);
        assertThat(walk.openSteps(reference)).isEmpty();

        resume(reference, "{\"because\":\"What stands in its place is wanted\"}", 200);

        assertThat(walk.openSteps(reference)).containsExactly("Task_PublishReport");
        assertThat(publication(reference).isOpen()).isTrue();
        assertThat(copies(reference).isOpen()).isFalse();
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
    }

    private void decideOnPublication(IncidentReference reference, String decision) {
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'%s','reasons':'As weighed'}".formatted(decision));
    }

    private Deadline copies(IncidentReference reference) {
        return deadlines
                .find(walk.file(reference).id(), Obligation.SEND_ADVANCE_COPIES)
                .orElseThrow();
    }

    @Test
    void a_local_review_that_begins_after_its_case_was_taken_in_can_be_taken_over_by_a_decision_of_its_own() {
        IncidentReference held = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        takeIn(held, 200);
        walk.decideOnLocalReview(held, "LOCAL_REVIEW");

        takeIn(held, 200);

        assertThat(publication(held).isOpen()).isFalse();
        as(Role.PANEL_SECRETARIAT)
                .get(review)
                .then()
                .body("cases.size()", equalTo(1))
                .body("cases[0].takenOver", equalTo(true))
                .body("cases[0].takenOverOn", equalTo("2026-04-20"));
        takeIn(held, 409, "in-a-national-review");
    }

    @Test
    void the_steps_of_a_local_review_stand_still_while_it_is_taken_over_and_come_back_with_what_was_typed() {
        IncidentReference reference = walk.localReviewDecided();
        String task =
                "/api/v1/tasks/" + walk.task(reference, "Task_AppointReviewer").id();
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body("{}")
                .put(task + "/draft")
                .then()
                .statusCode(204);

        takeIn(reference, 200);

        assertThat(walk.openSteps(reference)).isEmpty();
        as(Role.DELEGATED_PARTNER_HEALTH)
                .header("If-Match", "*")
                .body("{}")
                .put(task + "/draft")
                .then()
                .statusCode(409)
                .body("code", equalTo("task-held"));
        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);

        assertThat(walk.openSteps(reference)).containsExactly("Task_AppointReviewer");
        walk.enterReviewerIntoThePool();
        walk.appointReviewer(reference);
        assertThat(walk.openSteps(reference)).containsExactly("Task_AgreeTermsOfReference");
    }

    @Test
    void a_single_national_review_is_taken_over_by_the_theme_and_ends_with_its_report() {
        IncidentReference single = walk.panelAnswered("NATIONAL_REVIEW");
        takeIn(single, 200);
        assertThat(walk.openSteps(single)).isEmpty();
        assertThat(publication(single).isOpen()).isFalse();

        published("{\"publishedOn\":\"2026-04-20\"}", 200);

        assertThat(walk.file(single).stage()).isEqualTo(Stage.ACTIONS_OPEN);
        assertThat(walk.openSteps(single)).containsExactly("Task_RecordRecommendations");
        assertThat(records.timeline(single, "review-ended-with-national")).hasSize(1);
        assertThat(records.messages(single, "REVIEW_ENDED_WITH_NATIONAL")).isNotEmpty();
    }

    @Test
    void a_local_review_that_was_taken_over_ends_with_the_national_one_by_a_decision_with_reasons() {
        IncidentReference reference = walk.localReviewDecided();
        takeIn(reference, 200);
        ending(reference, "{\"because\":\"All is answered there\"}", 422);

        ending(reference, "{\"because\":\"All is answered there\",\"decidedOn\":\"2026-04-20\"}", 200);

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
        ending(reference, "{\"because\":\"Again\",\"decidedOn\":\"2026-04-20\"}", 409);
        resume(reference, "{\"because\":\"Too late\"}", 409);
        as(Role.PANEL_SECRETARIAT)
                .get(review)
                .then()
                .body(
                        "cases[0].endedBecause",
                        equalTo("All is answered there (decided by the Panel on 20 April 2026)"));
        walk.learn(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_draft_does_not_go_round_any_more_once_its_review_has_ended_with_the_national_one() {
        IncidentReference reference = walk.reviewInProgress();
        walk.writeDraft(reference);
        takeIn(reference, 200);

        ending(reference, "{\"because\":\"All is answered there\",\"decidedOn\":\"2026-04-20\"}", 200);

        assertThat(awaited.stream()
                        .flatMap(stage -> stage.awaitedFrom(partnership.the(Role.DELEGATED_PARTNER_HEALTH)).stream())
                        .filter(asked -> reference.equals(asked.reference())))
                .isEmpty();
        assertThat(records.timeline(reference, "draft-round-closed"))
                .containsExactly("Comments on version 1 of the report ended: the reviewer left");
    }

    private void ending(IncidentReference reference, String body, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/cases/" + reference + "/ending")
                .then()
                .statusCode(status);
    }

    @Test
    void a_check_that_fell_due_while_the_review_stood_still_was_not_missed() {
        IncidentReference reference = walk.reviewInProgress();
        takeIn(reference, 200);
        clock.advance(Duration.ofDays(120));

        resume(reference, "{\"because\":\"Its own questions are left\"}", 200);
        jobs.runDueOf(reference.value());

        assertThat(records.timeline(reference, "review-check-missed")).isEmpty();
        clock.advance(Duration.ofDays(120));
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "review-check-missed")).hasSize(1);
    }
}
