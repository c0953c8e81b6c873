package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** What does not fit a case is said before a step is done, everything at once: what can be checked is not only refused. */
@IntegrationTest
class JudgedBeforeItIsDoneTest extends SeriousCaseReviewSteps {

    @Autowired
    Tasks tasks;

    @Test
    void a_notification_of_today_is_sent_today_by_the_area_that_is_responsible() {
        assertRefused(
                Role.LOCAL_AUTHORITY_APPROVER,
                walk.prepared(),
                "Task_SendNotification",
                "{'choice':'SEND','sentOn':'2026-04-17','lateAgreedBy':'The chair','wrongAuthorityReason':'?'}",
                "/sentOn not-asked",
                "/lateAgreedBy not-asked",
                "/wrongAuthorityReason not-asked");
    }

    @Test
    void one_of_the_time_of_the_boards_states_a_day_that_can_be() {
        IncidentReference reference = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        board.prepared(reference, "OFSTED_AND_LSCB");

        assertRefused(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'" + walk.late() + "}",
                "/sentOn required",
                "/lateApprovedBy not-asked");
        assertRefused(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND','sentOn':'%s'}".formatted(IN_2016.minusDays(1)),
                "/sentOn before-awareness");
    }

    @Test
    void what_is_returned_is_judged_by_nobody() {
        String task = walk.task(walk.prepared(), "Task_SendNotification").id();

        assertThat(tasks.check(
                        partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                        task,
                        CaseWalk.answers("{'choice':'RETURN','correction':'C','wrongAuthorityReason':'?'}")))
                .isNotNull();
    }

    @Test
    void the_panel_decides_on_what_it_had_and_the_partners_on_what_they_read() {
        IncidentReference sent = walk.rapidReviewSent();
        walk.complete(Role.PANEL_SECRETARIAT, sent, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(sent, "AGREES_LOCAL_REVIEW");

        assertRefused(
                Role.PANEL_SECRETARIAT,
                sent,
                "Task_RecordPanelDecision",
                "{'answer':'AGREES_LOCAL_REVIEW','decidedOn':'2026-04-17','reasons':'R'}",
                "/decidedOn before-rapid-review");
        assertRefused(
                Role.DELEGATED_PARTNER_HEALTH,
                walk.panelAnswered("AGREES_LOCAL_REVIEW"),
                "Task_DecideOnLocalReview",
                "{'decision':'LOCAL_REVIEW','decidedOn':'2026-04-17','reasons':'R'}",
                "/decidedOn before-panel");
    }

    @Test
    void a_decision_is_that_of_the_board_or_of_the_partners() {
        assertRefused(
                Role.DELEGATED_PARTNER_HEALTH,
                walk.panelAnswered("AGREES_LOCAL_REVIEW"),
                "Task_DecideOnLocalReview",
                "{'decision':'BOARD','decidedOn':'2026-04-20','reasons':'R'}",
                "/decision not-the-boards");
        assertRefused(
                Role.PARTNERSHIP_CHAIR,
                board.notified(IN_2016, IN_2016.plusDays(1)),
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':true,'decision':'LEFT_TO_PARTNERS','decidedOn':'%s','reasons':'R'}"
                        .formatted(IN_2016.plusDays(2)),
                "/decision still-the-boards");
    }

    /** By the check before it is done, which changes nothing. */
    private void assertRefused(
            Role role, IncidentReference reference, String step, String answers, String... expected) {
        String task = walk.task(reference, step).id();
        assertThatThrownBy(() -> tasks.check(partnership.the(role), task, CaseWalk.answers(answers)))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactlyInAnyOrder(expected));
        assertThat(walk.openSteps(reference)).contains(step);
    }
}
