package org.practicereview.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays the library calculates are those that were published (rule book, section 8). */
class BankHolidaysTest {

    private static final BankHolidays HOLIDAYS = BankHolidays.ofEngland(Year.of(2027), Year.of(2030));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2018, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
        "2019, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"
    })
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

    /** Saturday 25 December 2021 is not in the published list: a weekend day changes nothing. */
    private static List<LocalDate> weekdays(int year) {
        return HOLIDAYS.names().keySet().stream()
                .filter(day -> day.getYear() == year)
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .sorted()
                .toList();
    }
}
