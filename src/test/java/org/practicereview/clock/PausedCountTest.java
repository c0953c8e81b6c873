package org.practicereview.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.SetBy;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;

/** An expected date without the days of proceedings: as many counted days as before, none of them paused. */
class PausedCountTest {

    private static final WorkingDays WORKING_DAYS =
            new WorkingDays(BankHolidays.ofEngland(Year.of(2027), Year.of(2037)));
    private static final LocalDate START = LocalDate.of(2026, 4, 20);

    @ParameterizedTest(name = "from {0} until {1}: due on {2}")
    @CsvSource({
        "2026-04-27, 2026-04-30, 2026-05-18",
        "2026-04-25, 2026-04-26, 2026-05-12",
        "2026-05-11, 2026-05-12, 2026-05-14",
        "2026-05-12, 2026-05-14, 2026-05-15",
        "2026-05-13, 2026-06-30, 2026-05-12",
        "2026-01-01, 2026-04-20, 2026-05-12",
        "2026-01-01, 2026-04-21, 2026-05-13",
    })
    void fifteen_working_days_without_the_paused_ones(LocalDate from, LocalDate until, LocalDate dueOn) {
        assertThat(end(Unit.WORKING_DAYS, 15, new Pause.Days(from, until, null)))
                .isEqualTo(dueOn);
    }

    @Test
    void the_actual_end_counts_and_not_the_expected_one() {
        Pause.Days days =
                new Pause.Days(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 28));

        assertThat(end(Unit.WORKING_DAYS, 15, days)).isEqualTo(LocalDate.of(2026, 5, 14));
    }

    @Test
    void without_any_known_end_nothing_moves_yet() {
        assertThat(end(Unit.WORKING_DAYS, 15, new Pause.Days(LocalDate.of(2026, 4, 27), null, null)))
                .isEqualTo(LocalDate.of(2026, 5, 12));
    }

    @Test
    void days_of_two_proceedings_at_once_are_left_out_once() {
        Pause.Days criminal = new Pause.Days(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 29), null);
        Pause.Days family = new Pause.Days(LocalDate.of(2026, 4, 28), LocalDate.of(2026, 4, 30), null);

        assertThat(end(Unit.WORKING_DAYS, 15, criminal, family)).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void days_and_months_are_longer_by_every_day_of_the_calendar() {
        Pause.Days tenDays = new Pause.Days(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 4, 30), null);

        assertThat(end(Unit.DAYS, 14, tenDays)).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(end(Unit.MONTHS, 6, tenDays)).isEqualTo(LocalDate.of(2026, 10, 30));
    }

    private static LocalDate end(Unit unit, int amount, Pause.Days... pauses) {
        TimeLimit limit = new TimeLimit(
                amount,
                unit,
                Direction.AFTER,
                "an example",
                SetBy.EXPECTATION,
                new Citation("P4", "an example source", Confidence.NOT_CONFIRMED));
        return PausedCount.without(
                        List.of(pauses), DateArithmetic.apply(limit, START, WORKING_DAYS), limit, WORKING_DAYS)
                .end();
    }
}
