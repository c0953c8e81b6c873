package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;

/** A bank holiday is declared before or after copies went, and while a date is missed already. */
@IntegrationTest
class HolidayAndLaterDatesTest extends HolidaySteps {

    @Test
    void copies_counted_back_from_publication_must_go_a_day_earlier() {
        IncidentReference reference = walk.reported();
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        LocalDate before = deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn();
        LocalDate publication =
                deadline(reference, Obligation.SEND_ADVANCE_COPIES).startedOn();
        LocalDate day = calendar.get().before(2, publication).end();

        register.add(new HolidayForm(day, "Celebration", "Proclamation"), administrator);

        assertThat(deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn())
                .isEqualTo(calendar.get().before(7, publication).end())
                .isBefore(before);
        assertThat(deadline(reference, Obligation.PUBLISH_REPORT).dueOn()).isEqualTo(publication);
        assertTimersAgree(reference);
    }

    @Test
    void copies_decided_on_after_the_declaration_wait_for_the_day_counted_then() {
        IncidentReference reference = walk.reported();
        LocalDate publication = deadline(reference, Obligation.PUBLISH_REPORT).dueOn();
        LocalDate day = calendar.get().before(2, publication).end();
        register.add(new HolidayForm(day, "Celebration", "Proclamation"), administrator);

        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");

        assertThat(deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn())
                .isEqualTo(calendar.get().before(7, publication).end());
        assertTimersAgree(reference);
    }

    @Test
    void a_holiday_declared_after_the_copies_went_keeps_their_readers_their_seven_days() {
        IncidentReference reference = walk.copiesSent();
        LocalDate earliest = calendar.get().within(7, MONDAY).end();
        register.add(FUNERAL, administrator);

        clock.set(earliest.atTime(9, 0));
        assertThatThrownBy(() -> walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors().get(0).message()).contains("13 February 2031"));
        clock.set(earliest.plusDays(1).atTime(9, 0));
        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
    }

    @Test
    void a_date_marked_as_missed_is_in_time_again_waits_again_and_can_be_missed_again() {
        IncidentReference reference = walk.prepared();
        LocalDateTime tuesday = DUE.plusDays(1).atTime(0, 0);
        clock.set(tuesday);
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference, Obligation.NOTIFY).overdueSince()).isNotNull();

        register.add(FUNERAL, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(null, Deadline::overdueSince)
                .returns(DUE.plusDays(1), Deadline::dueOn);
        assertThat(records.timeline(reference, "deadline-moved"))
                .singleElement()
                .asString()
                .endsWith("It is not late any more.");
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_NotificationDue");
        assertTimersAgree(reference);

        clock.set(tuesday.plusDays(1).minusSeconds(1));
        assertThat(jobs.runDueOf(reference.value())).isZero();
        clock.set(tuesday.plusDays(1));
        assertThat(jobs.runDueOf(reference.value())).isOne();
        assertThat(records.timeline(reference, "deadline-missed"))
                .containsExactly(
                        "Date missed: Notify, due on 10 February 2031", "Date missed: Notify, due on 11 February 2031");
        assertThat(records.messages(reference, "DEADLINE_MISSED"))
                .contains(
                        "LEAD_SAFEGUARDING_PARTNERS: NOTIFY 2031-02-10",
                        "LEAD_SAFEGUARDING_PARTNERS: NOTIFY 2031-02-11");
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendNotification");
    }

    @Test
    void a_date_that_stays_late_keeps_its_mark() {
        IncidentReference reference = walk.recorded();
        clock.set(DUE.plusDays(3).atTime(9, 0));
        jobs.runDueOf(reference.value());

        register.add(FUNERAL, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(DUE.plusDays(1), Deadline::dueOn)
                .extracting(Deadline::overdueSince)
                .isNotNull();
        assertThat(jobs.waitingAt(reference.value())).isEmpty();
    }
}
