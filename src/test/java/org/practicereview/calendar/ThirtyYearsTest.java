package org.practicereview.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junitpioneer.jupiter.DefaultTimeZone;

/**
 * Every limit of 1 to 30 working days from every day of thirty years, against {@link NaiveCalendar}; and what must be true
 * of each. Leap days, ends of years and both changes of the clocks are all among them.
 */
class ThirtyYearsTest {

    private static final int FIRST = 2013;
    private static final int LAST = 2042;
    private static final WorkingDays ENGLAND =
            new WorkingDays(BankHolidays.ofEngland(Year.of(2027), Year.of(LAST + 1)));
    private static final NaiveCalendar NAIVE = new NaiveCalendar(FIRST, LAST + 1);

    /** Far enough from the ends for a count of 31 working days either way. */
    private static final LocalDate FROM = LocalDate.of(FIRST, 3, 1);

    private static final LocalDate TO = LocalDate.of(LAST + 1, 3, 1);

    private static Stream<LocalDate> everyDay() {
        return FROM.datesUntil(TO);
    }

    @Test
    void the_same_days_are_working_days_in_both() {
        assertThat(everyDay().filter(day -> ENGLAND.isWorkingDay(day) != NAIVE.contains(day)))
                .isEmpty();
    }

    @Test
    void every_limit_ends_where_the_naive_one_does() {
        assertThat(everyDay().flatMap(ThirtyYearsTest::differences)).isEmpty();
    }

    @Test
    void counting_on_and_counting_back_from_there_gives_the_same_number() {
        assertThat(everyDay().filter(day -> !countsBack(day))).isEmpty();
    }

    @Test
    void a_limit_never_ends_on_a_day_that_is_no_working_day() {
        assertThat(everyDay()
                        .flatMap(day ->
                                Stream.of(ENGLAND.within(1, day), ENGLAND.within(15, day), ENGLAND.before(7, day)))
                        .map(Count::end)
                        .filter(end -> !ENGLAND.isWorkingDay(end)))
                .isEmpty();
    }

    @Test
    void a_later_start_or_a_longer_limit_never_ends_earlier() {
        assertThat(everyDay().filter(day -> !isMonotonic(day))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "Pacific/Auckland"})
    @DefaultTimeZone("UTC")
    void the_zone_of_the_machine_changes_nothing(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(everyDay()
                        .filter(day -> day.getDayOfMonth() % 3 == 0)
                        .flatMap(day -> IntStream.of(5, 15)
                                .filter(days -> !ENGLAND.within(days, day).end().equals(NAIVE.after(days, day)))
                                .mapToObj(days -> days + " from " + day)))
                .isEmpty();
        assertThat(England.dayOf(Instant.parse("2026-06-30T23:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(England.dayOf(Instant.parse("2026-12-31T23:59:59Z"))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void thirty_years_hold_what_is_hard() {
        List<LocalDate> days = everyDay().toList();

        assertThat(days)
                .filteredOn(day -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29)
                .hasSize(7);
        assertThat(days).filteredOn(day -> day.getDayOfYear() == 1).hasSize(30);
        assertThat(days)
                .filteredOn(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .filteredOn(day -> !day.atStartOfDay(England.ZONE)
                        .plusDays(1)
                        .equals(day.atStartOfDay(England.ZONE).plusHours(24)))
                .as("changes of the clocks")
                .hasSize(60);
    }

    private static Stream<String> differences(LocalDate day) {
        List<String> found = new ArrayList<>();
        for (int days = 1; days <= 30; days++) {
            if (!ENGLAND.within(days, day).end().equals(NAIVE.after(days, day))) {
                found.add(days + " after " + day);
            }
            if (!ENGLAND.before(days, day).end().equals(NAIVE.before(days, day))) {
                found.add(days + " before " + day);
            }
        }
        return found.stream();
    }

    /** Counted back from its end, a limit that began on a working day is where it began. */
    private static boolean countsBack(LocalDate day) {
        for (int days : new int[] {1, 5, 7, 15, 30}) {
            LocalDate end = ENGLAND.within(days, day).end();
            boolean sameNumber = ENGLAND.between(day, end) == days && ENGLAND.between(end, day) == -days;
            boolean sameDay = !ENGLAND.isWorkingDay(day)
                    || ENGLAND.before(days, end).end().equals(day);
            if (!sameNumber || !sameDay) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMonotonic(LocalDate day) {
        LocalDate end = ENGLAND.within(5, day).end();
        return !ENGLAND.within(5, day.plusDays(1)).end().isBefore(end)
                && ENGLAND.within(6, day).end().isAfter(end)
                && !ENGLAND.before(5, day.plusDays(1))
                        .end()
                        .isBefore(ENGLAND.before(5, day).end());
    }
}
