package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of bank holidays changes between the moment a notification is opened and the moment it is sent. */
@IntegrationTest
class HolidayWhileSendingTest {

    private static final LocalDate EARLY_MAY = LocalDate.of(2031, 5, 5);
    private static final LocalDate FRIDAY = LocalDate.of(2031, 5, 9);
    private static final LocalDate MONDAY = LocalDate.of(2031, 5, 12);
    private static final HolidayForm FUNERAL = new HolidayForm(FRIDAY, "State Funeral", "Proclamation of 1 May");

    @Autowired
    HolidayRegister register;

    @Autowired
    HolidayList list;

    @Autowired
    Administrators administrators;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MutableClock clock;

    private Person administrator;
    private IncidentReference reference;

    /** Recorded on Friday 2 May, before the bank holiday of the Monday: due on Monday 12 May. */
    @BeforeEach
    void a_prepared_notification() {
        administrator = administrators.administrator();
        clock.set(EARLY_MAY.minusDays(3).atTime(9, 0));
        reference = walk.prepared();
    }

    @AfterEach
    void the_list_is_as_published_again() {
        list.of(2031).stream()
                .filter(ListedDay::isCorrected)
                .forEach(listed -> register.undo(listed.day(), administrator));
    }

    @Test
    void a_day_that_is_a_holiday_after_all_makes_it_in_time_and_a_reason_typed_before_is_no_hindrance() {
        clock.set(MONDAY.plusDays(1).atTime(9, 0));
        assertThat(isLate()).isTrue();

        register.add(FUNERAL, administrator);
        send(walk.late());

        assertThat(records.timeline(reference, "notification-sent")).hasSize(1);
        assertThat(records.timeline(reference, "done-late")).isEmpty();
        assertThat(deadlines.find(walk.file(reference).id(), Obligation.NOTIFY))
                .get()
                .returns(null, deadline -> deadline.lateness())
                .returns(MONDAY.plusDays(1), deadline -> deadline.dueOn());
    }

    @Test
    void a_day_that_is_no_holiday_after_all_makes_it_late_and_nothing_is_sent_without_a_reason() {
        clock.set(MONDAY.atTime(9, 0));
        assertThat(isLate()).isFalse();

        register.remove(EARLY_MAY, new RemovalForm("Moved to 8 May"), administrator);

        assertThatThrownBy(() -> send(""))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer())
                                .contains("/lateReason"));
        assertThat(records.timeline(reference, "notification-sent")).isEmpty();
        send(walk.late());
        assertThat(records.timeline(reference, "done-late"))
                .containsExactly("Notify: done 1 working day late, with a reason and an approval");
    }

    private boolean isLate() {
        return deadlines
                .find(walk.file(reference).id(), Obligation.NOTIFY)
                .orElseThrow()
                .dueOn()
                .isBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private void send(String late) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'%s}".formatted(late));
    }
}
