package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.calendar.NaiveCalendar;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The engine's own timers, moved by the clock, against a second implementation: begun on days around every bank holiday,
 * end of a year and change of the clocks from 2024 to 2028, none fires early, late or not at all.
 */
@IntegrationTest
class TimersOverYearsTest {

    private static final NaiveCalendar NAIVE = new NaiveCalendar(2023, 2029);
    private static final int FIRST = 2024;
    private static final int LAST = 2028;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Deadlines deadlines;

    @Test
    void five_working_days_to_notify_are_over_at_the_first_moment_after_the_fifth() {
        List<String> wrong = new ArrayList<>();
        for (LocalDate day : days()) {
            clock.set(day.atTime(23, 59));
            tryTimer(walk.recorded(), Obligation.NOTIFY, NAIVE.after(5, day), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void fifteen_working_days_to_the_rapid_review_are_over_at_the_first_moment_after_the_fifteenth() {
        List<String> wrong = new ArrayList<>();
        for (LocalDate day : days()) {
            clock.set(day.atTime(0, 5));
            tryTimer(walk.notified(), Obligation.SEND_RAPID_REVIEW, NAIVE.after(15, day), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void tryTimer(IncidentReference reference, Obligation obligation, LocalDate dueOn, List<String> wrong) {
        Instant lapse = dueOn.plusDays(1).atStartOfDay(England.ZONE).toInstant();
        clock.set(lapse.minusMillis(1));
        if (!due(reference).isEmpty()) {
            wrong.add("early: " + obligation + " due on " + dueOn);
        }
        clock.set(lapse);
        List<Job> due = due(reference);
        if (due.size() != 1) {
            wrong.add("late: " + obligation + " due on " + dueOn);
        }
        due.forEach(timer -> management.executeJob(timer.getId()));
        boolean recorded = deadlines
                .find(walk.file(reference).id(), obligation)
                .filter(deadline -> lapse.equals(deadline.overdueSince()))
                .isPresent();
        if (!recorded || !due(reference).isEmpty()) {
            wrong.add("not recorded once: " + obligation + " due on " + dueOn);
        }
    }

    /** The timers of the case that the engine would run now, by its own clock. */
    private List<Job> due(IncidentReference reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .flatMap(process ->
                        management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .timers()
                                .executable()
                                .list()
                                .stream())
                .toList();
    }

    private static NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (int year = FIRST; year <= LAST; year++) {
            for (LocalDate holiday : NaiveCalendar.holidays(year)) {
                days.add(holiday);
                days.add(holiday.minusDays(5));
            }
            days.add(LocalDate.of(year, 12, 31));
            days.add(lastSunday(year, Month.MARCH).minusDays(7));
            days.add(lastSunday(year, Month.MARCH));
            days.add(lastSunday(year, Month.OCTOBER).minusDays(7));
            days.add(lastSunday(year, Month.OCTOBER));
        }
        return days;
    }

    private static LocalDate lastSunday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
