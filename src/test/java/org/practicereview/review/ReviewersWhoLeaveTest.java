package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviewers are removed or resign: they are outside at once, and the review waits for the next one (L5). */
@IntegrationTest
class ReviewersWhoLeaveTest extends AppointmentSteps {

    @Autowired
    CaseWorkflow workflow;

    @Test
    void who_is_removed_while_writing_is_outside_at_once_and_the_next_one_does_not_read_the_draft() {
        IncidentReference reference = writing(reviewer);
        draft(reviewer, reference, "Mine");

        as(Role.DELEGATED_PARTNER_HEALTH)
                .body(removal(false))
                .post("/api/v1/cases/" + reference + "/review/reviewers/removal")
                .then()
                .statusCode(204);

        assertThatThrownBy(() -> access.see(reviewer, reference)).isInstanceOf(NotFound.class);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/cases/" + reference + "/review/plan")
                .then()
                .body("milestones.reached", not(hasItem(true)));
        Person next = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        takesOver(reference, next);
        assertThat(typed(next, reference)).doesNotContain("Mine");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.REVIEW_IN_PROGRESS);
        assertThat(records.messages(reference, "REVIEWER_APPOINTED"))
                .contains("PANEL: appointment 1", "PANEL: appointment 2");
        assertThat(records.messages(reference, "REVIEWER_TO_DECLARE"))
                .containsExactlyInAnyOrder("REVIEWER: appointment 1", "REVIEWER: appointment 2");
        assertThat(records.messages(reference, "REVIEWER_RELEASED")).containsExactly("REVIEWER: appointment 1");
        reasonsAreReadByThoseWhoCommission(reference, next);
    }

    private void reasonsAreReadByThoseWhoCommission(IncidentReference reference, Person next) {
        String path = "/api/v1/cases/" + reference + "/review/reviewers";
        as(Role.DELEGATED_PARTNER_POLICE).get(path).then().body("items[1].endReason", equalTo("Unfit"));
        as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(path).then().body("items[1].endReason", equalTo("Unfit"));
        as(next).get(path).then().body("items[1].end.code", equalTo("REMOVED")).body("items[1].endReason", nullValue());
    }

    @Test
    void what_the_business_manager_typed_is_not_laid_aside_with_the_drafts_of_who_leaves() {
        IncidentReference reference = walk.localReviewDecided();
        appoint(reference, reviewer, "");
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        tasks.save(
                manager,
                walk.task(reference, "Task_AgreeTermsOfReference").id(),
                CaseWalk.answers("{'scope':'Since birth'}"),
                0);

        appointments.declare(reviewer, reference, new DeclaredConflicts(true, "I know the aunt"));

        appoint(reference, examples.person(Partnership.NORTHSHIRE, Role.REVIEWER), "");
        String task = walk.task(reference, "Task_AgreeTermsOfReference").id();
        assertThat(tasks.open(manager, task).typed().typed().toString()).contains("Since birth");
    }

    @Test
    void a_reviewer_who_leaves_a_review_that_was_taken_over_is_replaced_when_it_goes_on() {
        IncidentReference reference = walk.localReviewDecided();
        appoint(reference, reviewer, "");
        CaseFile file = walk.file(reference);
        transaction.executeWithoutResult(status -> workflow.reviewStandsStill(file));

        appointments.resign(reviewer, reference, new Resignation("Ill", false));

        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(records.timeline(reference, "reviewer-left"))
                .containsExactly(
                        "The reviewer left the review. The date stays; another reviewer is sought when the review goes on");
        transaction.executeWithoutResult(status -> workflow.reviewGoesOn(file));
        assertThat(walk.openSteps(reference)).containsExactly(APPOINT);
    }

    @Test
    void who_resigns_can_hand_the_draft_over() {
        IncidentReference reference = writing(reviewer);
        draft(reviewer, reference, "Half of it");

        appointments.resign(reviewer, reference, new Resignation("Ill", true));

        Person next = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        takesOver(reference, next);
        assertThat(typed(next, reference)).contains("Half of it");
        assertThat(records.timeline(reference, "reviewer-left"))
                .containsExactly("The reviewer left the review. The date stays; another reviewer is sought");
    }

    @Test
    void once_the_report_is_accepted_only_the_access_ends() {
        IncidentReference reference = writing(reviewer);
        walk.complete(
                reviewer,
                reference,
                WRITE,
                CaseWalk.answers(
                        "{'improvements':'Talk','systemicReasons':'Nobody','report':'R','submitted':'FINAL'}"));
        for (String heard : List.of("Task_HearFamily", "Task_HearPractitioners")) {
            walk.complete(
                    Role.PARTNERSHIP_BUSINESS_MANAGER,
                    reference,
                    heard,
                    heard.endsWith("Family")
                            ? "{'whyNot':'All have left','whyNotChild':'The child died'}"
                            : "{'whyNot':'All have left'}");
        }
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");

        appointments.remove(
                partnership.the(Role.DELEGATED_PARTNER_POLICE),
                reference,
                new RemovedReviewer(walk.file(reference).incident().awareOn(), "Unfit", false));

        assertThatThrownBy(() -> access.see(reviewer, reference)).isInstanceOf(NotFound.class);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.FINAL_REPORT);
    }

    @Test
    void only_those_who_commission_the_review_remove_its_reviewer() {
        IncidentReference reference = walk.reviewerAppointed();
        String path = "/api/v1/cases/" + reference + "/review/reviewers/removal";
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(removal(false))
                .post(path)
                .then()
                .statusCode(403);
        as(Role.PANEL_SECRETARIAT).body(removal(false)).post(path).then().statusCode(404);
        as(reviewer).body(removal(false)).post(path).then().statusCode(404);
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body("{}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decidedOn", "/reason", "/draftHandedOver"));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body(removal(false).replace("2026-04-20", "2026-04-01"))
                .post(path)
                .then()
                .statusCode(422);
        as(Role.DELEGATED_PARTNER_HEALTH).body(removal(false)).post(path).then().statusCode(204);
        as(Role.DELEGATED_PARTNER_HEALTH).body(removal(false)).post(path).then().statusCode(409);
    }

    private void draft(Person by, IncidentReference reference, String report) {
        String task = walk.task(reference, WRITE).id();
        tasks.save(by, task, CaseWalk.answers("{'report':'" + report + "'}"), 0);
    }

    private String typed(Person by, IncidentReference reference) {
        return tasks.open(by, walk.task(reference, WRITE).id()).typed().typed().toString();
    }

    private static String removal(boolean handedOver) {
        return "{\"decidedOn\":\"2026-04-20\",\"reason\":\"Unfit\",\"draftHandedOver\":" + handedOver + "}";
    }
}
