package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.SameMoment;

/** A bank holiday is declared while cases run. */
@IntegrationTest
class HolidayChangesTest extends HolidaySteps {

    @Test
    void a_declared_holiday_moves_the_deadline_its_timer_and_says_so_on_the_timeline() {
        IncidentReference reference = walk.recorded();
        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        int announced = register.wouldMove(FUNERAL, administrator);

        int moved = register.add(FUNERAL, administrator);

        assertThat(moved).isEqualTo(announced).isPositive();
        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(DUE.plusDays(1), Deadline::dueOn)
                .returns(MONDAY, Deadline::startedOn);
        assertThat(records.timeline(reference, "deadline-moved"))
                .containsExactly("Notify: the due date moved from 10 February 2031 to 11 February 2031 because"
                        + " 6 February 2031 was declared a bank holiday (State Funeral).");
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
        assertTimersAgree(reference);
        assertThat(calendar.get().reasonNotWorking(THURSDAY)).contains("State Funeral");
    }

    @Test
    void what_was_met_stays_and_what_is_open_moves() {
        IncidentReference reference = walk.notified();

        register.add(FUNERAL, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(DUE, Deadline::dueOn)
                .returns(false, Deadline::isOpen);
        assertThat(deadline(reference, Obligation.SEND_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2031, 2, 25));
        assertThat(records.timeline(reference, "deadline-moved"))
                .singleElement()
                .asString()
                .startsWith("Send the rapid review to the Panel: ");
        assertTimersAgree(reference);
    }

    @Test
    void a_deadline_that_fell_away_or_ends_before_the_day_stays() {
        IncidentReference cancelled = walk.recorded();
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                cancelled,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");
        IncidentReference earlier = walk.recorded();
        LocalDate nextDay = DUE.plusDays(1);

        register.add(new HolidayForm(nextDay, "Celebration", "Proclamation"), administrator);

        assertThat(deadline(cancelled, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        assertThat(deadline(earlier, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        assertThat(records.timeline(cancelled, "deadline-moved")).isEmpty();
        assertThat(records.timeline(earlier, "deadline-moved")).isEmpty();
    }

    @Test
    void undoing_it_moves_the_deadline_back() {
        IncidentReference reference = walk.recorded();
        register.add(FUNERAL, administrator);

        register.undo(THURSDAY, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        assertThat(records.timeline(reference, "deadline-moved"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("because 6 February 2031 (State Funeral) is no bank holiday after all.");
        assertTimersAgree(reference);
        assertThat(calendar.get().isWorkingDay(THURSDAY)).isTrue();
    }

    @Test
    void a_published_holiday_that_is_none_after_all_moves_deadlines_forward() {
        LocalDate earlyMay = LocalDate.of(2031, 5, 5);
        clock.set(earlyMay.minusDays(3).atTime(9, 0));
        IncidentReference reference = walk.recorded();
        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(LocalDate.of(2031, 5, 12));

        register.remove(earlyMay, new RemovalForm("Moved to 8 May"), administrator);

        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(LocalDate.of(2031, 5, 9));
        assertTimersAgree(reference);
        register.undo(earlyMay, administrator);
        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(LocalDate.of(2031, 5, 12));
        assertTimersAgree(reference);
    }

    @Test
    void of_two_who_add_the_same_day_at_once_one_is_told_that_it_is_there() throws Exception {
        IncidentReference reference = walk.recorded();
        Person other = administrators.administrator();

        List<Throwable> thrown =
                SameMoment.of(() -> register.add(FUNERAL, administrator), () -> register.add(FUNERAL, other));

        assertThat(thrown).filteredOn(Objects::isNull).hasSize(1);
        assertThat(thrown)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused ->
                                assertThat(refused.errors()).singleElement().returns("taken", error -> error.code()));
        assertThat(records.timeline(reference, "deadline-moved")).hasSize(1);
    }

    @Test
    void a_holiday_added_while_incidents_are_recorded_leaves_no_date_behind() throws Exception {
        List<IncidentReference> recorded = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Object>> doings = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            doings.add(() -> {
                for (int i = 0; i < 5; i++) {
                    recorded.add(walk.recorded());
                }
                return null;
            });
        }
        doings.add(() -> register.add(FUNERAL, administrator));

        assertThat(SameMoment.of(toArray(doings))).containsOnlyNulls();

        assertThat(recorded).hasSize(20);
        assertThat(recorded)
                .allSatisfy(reference -> assertThat(
                                deadline(reference, Obligation.NOTIFY).dueOn())
                        .isEqualTo(DUE.plusDays(1)));
        assertTimersAgree(recorded.toArray(IncidentReference[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Callable<Object>[] toArray(List<Callable<Object>> doings) {
        return doings.toArray(Callable[]::new);
    }
}
