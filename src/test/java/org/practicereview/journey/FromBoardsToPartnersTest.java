package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases between the boards and the partners: who decides, who advises and who reads (S14 to S18). */
@IntegrationTest
class FromBoardsToPartnersTest extends SeriousCaseReviewSteps {

    @Autowired
    CaseAccess access;

    @Autowired
    Areas areas;

    @Test
    void the_panel_is_no_choice_before_2018_and_the_board_none_today() {
        IncidentReference then = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        IncidentReference today = walk.recorded();

        assertThatThrownBy(() -> board.prepared(then, "PANEL")).isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> board.prepared(today, "OFSTED_AND_LSCB")).isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void where_the_criteria_are_met_a_review_is_always_initiated() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));

        assertThatThrownBy(() -> board.chair(
                        reference,
                        "Task_DecideOnSeriousCaseReview",
                        "{'criteriaMet':true,'decision':'NOT_INITIATED','decidedOn':'2016-03-11','reasons':'R'}"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors().get(0).code()).isEqualTo("criteria-met"));
    }

    @Test
    void the_day_the_area_began_anew_parts_the_decisions_of_board_and_partners() {
        IncidentReference reference = board.notified(LocalDate.of(2018, 6, 20), LocalDate.of(2018, 6, 21));
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, null);

        assertRefused(reference, "INITIATED", LocalDate.of(2018, 7, 2), "/decidedOn area-start-unknown");
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, LocalDate.of(2018, 7, 10));
        assertRefused(reference, "INITIATED", LocalDate.of(2018, 7, 10), "/decision not-the-boards");
        assertRefused(reference, "LEFT_TO_PARTNERS", LocalDate.of(2018, 7, 9), "/decision still-the-boards");
        board.decide(reference, "INITIATED", LocalDate.of(2018, 7, 9));

        board.tell(reference, LocalDate.of(2018, 7, 10));
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_INITIATED"))
                .containsExactly("DEPARTMENT: first", "OFSTED: first", "PANEL: first");
        assertThat(deadline(reference, Obligation.COMPLETE_SERIOUS_CASE_REVIEW).edition())
                .isEqualTo("WT2018");
    }

    @Test
    void the_panel_reads_a_case_of_a_board_once_it_is_told_and_what_only_its_predecessor_heard_it_does_not() {
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, LocalDate.of(2019, 4, 1));
        IncidentReference later = board.notified(LocalDate.of(2018, 6, 20), LocalDate.of(2018, 6, 21));
        board.decide(later, "NOT_INITIATED", LocalDate.of(2018, 7, 2));
        assertThatThrownBy(() -> access.see(partnership.the(Role.PANEL_MEMBER), later))
                .isInstanceOf(NotFound.class);
        board.tell(later, LocalDate.of(2018, 7, 3));
        IncidentReference earlier = board.notified(IN_2016, IN_2016.plusDays(1));
        board.decide(earlier, "NOT_INITIATED", IN_2016.plusDays(10));
        board.tell(earlier, IN_2016.plusDays(11));

        assertThat(access.see(partnership.the(Role.PANEL_MEMBER), later).reference())
                .isEqualTo(later);
        assertThat(access.readable(partnership.the(Role.PANEL_MEMBER), walk.file(later)))
                .isNotEmpty();
        assertThatThrownBy(() -> access.see(partnership.the(Role.PANEL_MEMBER), earlier))
                .isInstanceOf(NotFound.class);
        assertThat(access.see(partnership.the(Role.DEPARTMENT_READER), earlier).reference())
                .isEqualTo(earlier);
        assertThat(access.see(partnership.the(Role.OFSTED_READER), earlier).reference())
                .isEqualTo(earlier);
    }

    @Test
    void a_rapid_review_of_2018_can_end_with_the_decision_of_the_board() {
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, LocalDate.of(2019, 4, 1));
        IncidentReference reference =
                board.recorded(LocalDate.of(2018, 8, 1), "SERIOUSLY_HARMED", "SUSPECTED", "NEITHER");
        board.prepared(reference, "PANEL");
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'" + walk.late() + "}");
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, "AGREES_LOCAL_REVIEW");
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordPanelDecision",
                "{'answer':'AGREES_LOCAL_REVIEW','decidedOn':'2026-04-20','reasons':'Considered','letter':'Dear partners'}");

        assertThatThrownBy(() -> decideOnReview(reference, "LOCAL_REVIEW", "2018-09-10"))
                .isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> decideOnReview(reference, "BOARD", "2019-04-01"))
                .isInstanceOf(InvalidAnswers.class);
        decideOnReview(reference, "BOARD", "2018-09-10");

        board.decide(reference, "INITIATED", LocalDate.of(2018, 9, 10));
        assertThat(walk.openSteps(reference)).containsExactly("Task_TellOfDecision");
        assertThat(deadlines.find(walk.file(reference).id(), Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW))
                .isEmpty();
    }

    private void decideOnReview(IncidentReference reference, String decision, String day) {
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnLocalReview",
                "{'decision':'%s','decidedOn':'%s','reasons':'Decided'}".formatted(decision, day));
    }

    private void assertRefused(IncidentReference reference, String decision, LocalDate day, String expected) {
        assertThatThrownBy(() -> board.decide(reference, decision, day))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly(expected));
    }
}
