package org.practicereview.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The holidays the library calculates are those that were published (rule book, section 8). */
class BankHolidaysTest {

    private static final BankHolidays HOLIDAYS = BankHolidays.ofEngland(Year.of(2027), Year.of(2030));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/calendar/bank-holidays-published.csv")
    void the_days_without_work_of_a_year_are_those_published(int year, String published) {
        List<LocalDate> days = Arrays.stream(published.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(weekdays(year)).containsExactlyElementsOf(days);
    }

    @Test
    void the_days_of_scotland_and_northern_ireland_are_not_among_them() {
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2026, 1, 2))).isEmpty();
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2026, 3, 17))).isEmpty();
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2026, 7, 13))).isEmpty();
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2026, 8, 3))).isEmpty();
    }

    @Test
    void the_early_may_holiday_of_2020_was_moved_to_ve_day() {
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2020, 5, 4))).isEmpty();
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2020, 5, 8))).isPresent();
    }

    @Test
    void each_holiday_has_a_name_people_know() {
        assertThat(HOLIDAYS.names().values()).noneMatch(String::isBlank);
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2026, 4, 3))).contains("Good Friday");
    }

    @Test
    void the_list_is_published_to_the_end_of_its_last_year() {
        assertThat(HOLIDAYS.horizon()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(weekdays(2030)).as("calculated beyond it").isNotEmpty();
    }

    @Test
    void a_correction_adds_a_day_and_takes_one_away_and_leaves_the_list_it_came_from() {
        LocalDate funeral = LocalDate.of(2027, 9, 20);
        LocalDate goodFriday = LocalDate.of(2027, 3, 26);

        BankHolidays corrected = HOLIDAYS.corrected(Map.of(funeral, "State Funeral"), Set.of(goodFriday));

        assertThat(corrected.nameOf(funeral)).contains("State Funeral");
        assertThat(corrected.nameOf(goodFriday)).isEmpty();
        assertThat(corrected.horizon()).isEqualTo(HOLIDAYS.horizon());
        assertThat(HOLIDAYS.nameOf(funeral)).isEmpty();
        assertThat(HOLIDAYS.nameOf(goodFriday)).isPresent();
    }

    /** Saturday 25 December 2021 is not in the published list: a weekend day changes nothing. */
    private static List<LocalDate> weekdays(int year) {
        return HOLIDAYS.names().keySet().stream()
                .filter(day -> day.getYear() == year)
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .sorted()
                .toList();
    }
}
