package org.practicereview.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.Stage;
import org.practicereview.notification.afterwards.ProposedWithdrawal;
import org.practicereview.notification.afterwards.WithdrawalReason;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proposed to be withdrawn while the Panel considers it. */
@IntegrationTest
class WithdrawnBesideThePanelTest extends PanelSteps {

    @Autowired
    Withdrawals withdrawals;

    @Test
    void a_question_to_a_withdrawn_case_cannot_be_asked() {
        String task = walk.task(reference, "Task_RecordPanelDecision").id();
        withdrawn();

        RestAssured.given()
                .port(port)
                .contentType("application/json")
                .header("If-Match", "*")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.PANEL_SECRETARIAT)))
                .body(CaseWalk.answers(DECISION.formatted("ASKS_FOR_INFORMATION", ",'expectedOn':'2026-04-27'"))
                        .toString())
                .post("/api/v1/tasks/" + task + "/completion")
                .then()
                .statusCode(409);
    }

    @Test
    void what_does_not_qualify_can_still_be_withdrawn_after_the_panel_found_so() {
        walk.giveView(one, reference, "NOT_QUALIFYING");
        decide("NOT_QUALIFYING", "");

        withdrawn();

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(walk.openSteps(reference)).isEmpty();
    }

    @Test
    void what_is_proposed_to_be_withdrawn_after_the_panel_answered_is_kept_when_the_partners_decide() {
        walk.giveView(one, reference, "NOT_QUALIFYING");
        decide("NOT_QUALIFYING", "");
        proposed();

        walk.decideOnLocalReview(reference, "NO_REVIEW");

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
    }

    private void proposed() {
        withdrawals.propose(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                reference,
                new ProposedWithdrawal(WithdrawalReason.CRITERIA_NOT_MET, null, "An accident, says the hospital"));
    }

    private void withdrawn() {
        proposed();
        String view = "{'agrees':true,'reasons':'As the hospital says'}";
        walk.complete(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_GiveViewForLocalAuthority", view);
        walk.complete(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewForHealth", view);
        walk.complete(Role.DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewForPolice", view);
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_ConfirmWithdrawal",
                "{'choice':'WITHDRAW','reasons':'Considered'}");
    }
}
