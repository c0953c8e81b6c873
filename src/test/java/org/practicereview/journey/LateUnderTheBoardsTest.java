package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Lateness;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.beans.factory.annotation.Autowired;

/** What was late in the time of the boards is late by the day it was done, not by the day it is recorded. */
@IntegrationTest
class LateUnderTheBoardsTest extends SeriousCaseReviewSteps {

    private static final String LATE = ",'lateReason':'Snow','lateAgreedBy':'Chair of the board'";

    @Autowired
    DeadlineReconciler reconciler;

    @Test
    void a_date_that_was_not_kept_is_late_with_a_reason_and_with_who_agreed_to_it_then() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        LocalDate late = IN_2016.plusDays(40);

        assertThatThrownBy(() -> board.decide(reference, "INITIATED", late))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.message())
                                .containsExactly(
                                        "/lateReason It was due on 2 April 2016: say why it was late",
                                        "/lateAgreedBy It was due on 2 April 2016: say who agreed then that it was late,"
                                                + " or that the record does not say"));
        board.chair(
                reference,
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':true,'decision':'INITIATED','decidedOn':'%s','reasons':'R'%s}".formatted(late, LATE));

        Deadline decided = deadline(reference, Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW);
        assertThat(decided.isLate(England.today(clock))).isTrue();
        assertThat(decided.lateness()).isEqualTo(new Lateness(5, "Snow", null, "Chair of the board"));
        assertThat(records.timeline(reference, "done-late"))
                .containsExactly(decided.obligation().label()
                        + ": done 5 working days late, with a reason; who agreed to it then is recorded");
    }

    @Test
    void why_it_was_late_and_who_agreed_is_read_by_those_who_may_read_the_step() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        board.chair(
                reference,
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':true,'decision':'INITIATED','decidedOn':'%s','reasons':'R'%s}"
                        .formatted(IN_2016.plusDays(40), LATE));
        board.tell(reference, IN_2016.plusDays(41));

        SeenCase partners = cases.see(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), reference);
        SeenCase ofsted = cases.see(partnership.the(Role.OFSTED_READER), reference);

        assertThat(partners.clocks()).filteredOn(partners::mayReadWhyLate).hasSameSizeAs(partners.clocks());
        assertThat(ofsted.clocks()).noneMatch(ofsted::mayReadWhyLate);
        assertThat(ofsted.metLate().inWords()).isEqualTo("Met late: 1, by 5 working days");
    }

    @Test
    void nobody_of_today_approves_what_was_late_then_and_nobody_of_then_what_is_late_today() {
        IncidentReference then = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        board.prepared(then, "OFSTED_AND_LSCB");
        IncidentReference today = walk.prepared();

        assertNotAsked(then, ",'sentOn':'2016-05-02'" + walk.late(), "/lateApprovedBy not-asked");
        assertNotAsked(today, ",'lateAgreedBy':'Chair of the board'", "/lateAgreedBy not-asked");
        send(then, ",'sentOn':'2016-05-02'" + LATE);

        assertThat(deadline(then, Obligation.NOTIFY).lateness())
                .isEqualTo(new Lateness(36, "Snow", null, "Chair of the board"));
    }

    private void assertNotAsked(IncidentReference reference, String answers, String expected) {
        assertThatThrownBy(() -> send(reference, answers))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly(expected));
    }

    private void send(IncidentReference reference, String answers) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'%s}".formatted(answers));
    }

    @Test
    void until_its_day_is_stated_nobody_says_that_it_was_late() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));

        SeenCase seen = cases.see(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), reference);

        assertThat(seen.running()).get().satisfies(clock -> {
            assertThat(clock.inWords())
                    .isEqualTo("due on 2 April 2016; the day on which it was done is recorded with the step");
            assertThat(clock.late()).isFalse();
            assertThat(clock.workingDaysLate()).isZero();
        });
        assertThat(database.sql(
                                "select count(*) from act_hi_actinst where act_id_ like '%Overdue%'"
                                        + " and proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = :case)")
                        .param("case", reference.value())
                        .query(Integer.class)
                        .single())
                .as("steps that record a breach")
                .isZero();
    }

    @Test
    void nothing_is_recorded_of_a_day_to_come_or_of_one_before_its_time_began() {
        IncidentReference reference = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        board.prepared(reference, "OFSTED_AND_LSCB");

        assertThatThrownBy(() -> board.send(reference, LocalDate.of(2027, 1, 1)))
                .isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> board.send(reference, IN_2016.minusDays(1))).isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> walk.complete(
                        Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/sentOn"));
        board.send(reference, IN_2016.plusDays(1));
        assertThatThrownBy(() -> board.decide(reference, "INITIATED", IN_2016)).isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void no_timer_disagrees_with_a_date_of_a_board() {
        IncidentReference reference = board.notified(IN_2014, IN_2014.plusDays(1));
        board.decide(reference, "INITIATED", IN_2014.plusDays(10));

        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
    }
}
