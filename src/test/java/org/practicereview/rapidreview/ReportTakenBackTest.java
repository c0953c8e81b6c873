package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The report of a rapid review is taken back: signatures fall, and whoever signed reads why. */
@IntegrationTest
class ReportTakenBackTest extends ReportSteps {

    @Autowired
    CaseRecords records;

    @Test
    void when_the_text_is_taken_back_signatures_fall_and_whoever_signed_reads_why() {
        walk.sign(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .contentType("application/json")
                .body("{\"because\":\"A fact was wrong\"}")
                .post(address + "/taking-back")
                .then()
                .statusCode(204);

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRapidReviewDecision");
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        assertThat(walk.openSteps(reference)).hasSize(3).contains("Task_SignForHealth");
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/tasks/"
                        + walk.task(reference, "Task_SignForHealth").id())
                .then()
                .body(
                        "toRead.find { it.heading == 'Cancelled signatures' }.rows.value",
                        hasItem(containsString("A fact was wrong")));
        assertThatThrownBy(
                        () -> walk.complete(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth", SIGNATURE))
                .isInstanceOf(RuleRefusal.class);
        walk.sign(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_SIGNED);
        assertThat(records.timeline(reference, "rapid-review-taken-back")).hasSize(1);
    }

    @Test
    void it_can_still_be_taken_back_before_it_is_sent_and_not_after() {
        walk.sign(reference);
        visit(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/cases/" + reference + "/rapid-review/report/taking-back")
                .then()
                .statusCode(200)
                .body(containsString("all signatures are"));
        walk.takeReportBack(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_MEETING_HELD);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");

        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .contentType("application/json")
                .body("{\"because\":\"Too late\"}")
                .post(address + "/taking-back")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-not-being-signed"));
    }

    @Test
    void only_the_business_manager_takes_it_back_and_says_why() {
        as(Role.DELEGATED_PARTNER_POLICE)
                .contentType("application/json")
                .body("{\"because\":\"No\"}")
                .post(address + "/taking-back")
                .then()
                .statusCode(403);
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .contentType("application/json")
                .body("{}")
                .post(address + "/taking-back")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/because"));
    }
}
