package org.practicereview.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an installation may count otherwise, and that the count says so. */
class ConventionsTest {

    private static final BankHolidays HOLIDAYS = BankHolidays.ofEngland(Year.of(2027), Year.of(2037));
    private static final WorkingDays PLAIN = new WorkingDays(HOLIDAYS);
    private static final WorkingDays CLEAR = new WorkingDays(HOLIDAYS, new Conventions(true, Optional.empty()));

    @ParameterizedTest(name = "{0} clear working days from {1} end on {2}")
    @CsvSource({
        "5,  2026-04-20, 2026-04-28",
        "15, 2026-04-20, 2026-05-13",
        "1,  2026-05-02, 2026-05-06",
        "5,  2026-12-24, 2027-01-06"
    })
    void clear_working_days_are_one_more(int days, LocalDate from, LocalDate end) {
        assertThat(CLEAR.within(days, from).end()).isEqualTo(end);
        assertThat(CLEAR.within(days, from).end())
                .isEqualTo(PLAIN.within(days + 1, from).end());
    }

    @Test
    void clear_working_days_before_a_day_are_one_more_too() {
        LocalDate published = LocalDate.of(2026, 10, 20);

        assertThat(PLAIN.before(7, published).end()).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(CLEAR.before(7, published).end()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void a_count_says_which_convention_was_used() {
        LocalDate day = LocalDate.of(2026, 4, 20);

        assertThat(PLAIN.within(5, day).convention()).isEqualTo(Convention.WITHIN);
        assertThat(PLAIN.before(5, day).convention()).isEqualTo(Convention.BEFORE);
        assertThat(PLAIN.monthsAfter(6, day).convention()).isEqualTo(Convention.MONTHS);
        assertThat(CLEAR.within(5, day).convention()).isEqualTo(Convention.CLEAR_WITHIN);
        assertThat(CLEAR.before(5, day).convention()).isEqualTo(Convention.CLEAR_BEFORE);
        assertThat(Convention.values())
                .allSatisfy(convention -> assertThat(convention.words()).endsWith("."))
                .allSatisfy(convention -> assertThat(convention.rule()).startsWith("W"));
    }

    @ParameterizedTest(name = "heard at {0}: day 0 is {1}")
    @CsvSource({
        "2026-04-20T16:59, 2026-04-20",
        "2026-04-20T17:00, 2026-04-20",
        "2026-04-20T17:00:01, 2026-04-21",
        "2026-04-20T23:59, 2026-04-21",
        "2026-04-24T18:00, 2026-04-25",
        "2026-12-31T20:00, 2027-01-01",
        "2026-04-20T00:05, 2026-04-20"
    })
    void what_is_heard_after_office_hours_may_count_as_heard_on_the_next_day(LocalDateTime heard, LocalDate dayZero) {
        Conventions untilFive = new Conventions(false, Optional.of(LocalTime.of(17, 0)));

        assertThat(untilFive.dayZero(heard)).isEqualTo(dayZero);
        assertThat(Conventions.OF_THE_RULE_BOOK.dayZero(heard)).isEqualTo(heard.toLocalDate());
    }

    @ParameterizedTest(name = "{0} years from {1}: up on {2}, may go on {3}")
    @CsvSource({
        "1, 2026-04-20, 2027-04-20, 2027-04-21",
        "3, 2026-12-31, 2029-12-31, 2030-01-01",
        "1, 2024-02-29, 2025-02-28, 2025-03-01",
        "1, 2023-02-28, 2024-02-28, 2024-02-29",
        "3, 2026-04-03, 2029-04-03, 2029-04-04"
    })
    void what_must_be_available_is_still_there_on_the_anniversary(
            int years, LocalDate from, LocalDate lastDay, LocalDate firstTakeDownDay) {
        assertThat(PLAIN.availableFor(years, from)).isEqualTo(new Availability(from, lastDay, firstTakeDownDay));
    }
}
