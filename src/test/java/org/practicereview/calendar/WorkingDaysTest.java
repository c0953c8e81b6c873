package org.practicereview.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conventions W1 to W6 of the rule book. */
class WorkingDaysTest {

    private static final WorkingDays ENGLAND = new WorkingDays(BankHolidays.ofEngland(Year.of(2027), Year.of(2037)));

    @ParameterizedTest(name = "{0} working days from {1} end on {2}: {3}")
    @CsvSource({
        "5,  2026-04-20, 2026-04-27, a weekend is skipped",
        "15, 2026-04-20, 2026-05-12, three weeks and a bank holiday",
        "1,  2026-05-02, 2026-05-05, a Saturday is day 0 like any other day",
        "1,  2026-05-04, 2026-05-05, a bank holiday is day 0 like any other day",
        "1,  2026-05-03, 2026-05-05, a Sunday before a bank holiday",
        "5,  2020-05-01, 2020-05-11, VE Day was a Friday in 2020",
        "5,  2022-05-27, 2022-06-07, the spring holiday moved and the jubilee added",
        "5,  2022-09-15, 2022-09-23, the state funeral",
        "5,  2023-05-01, 2023-05-09, the coronation",
        "5,  2026-12-21, 2026-12-30, Christmas Day and the substitute of Boxing Day",
        "5,  2026-12-24, 2027-01-05, the turn of the year",
        "5,  2021-12-24, 2022-01-05, two substitutes and a New Year on a Saturday",
        "3,  2024-02-27, 2024-03-01, a leap day is a day",
        "2,  2023-02-27, 2023-03-01, a February without one",
        "2,  2026-03-31, 2026-04-02, the end of a month",
        "0,  2026-05-02, 2026-05-02, nothing to count",
    })
    void a_limit_counts_from_the_day_after(int days, LocalDate from, LocalDate dueOn, String why) {
        assertThat(ENGLAND.within(days, from).end()).as(why).isEqualTo(dueOn);
    }

    @ParameterizedTest(name = "{0} working days before {1} is {2}: {3}")
    @CsvSource({
        "7, 2026-10-20, 2026-10-09, the day of publication is not counted",
        "7, 2026-05-12, 2026-04-30, a bank holiday on the way",
        "7, 2026-04-19, 2026-04-09, back from a Sunday",
        "7, 2027-01-04, 2026-12-21, over Christmas and the New Year",
        "1, 2026-12-29, 2026-12-24, the day before four days without work",
        "7, 2024-03-08, 2024-02-28, over a leap day",
        "0, 2026-05-04, 2026-05-04, nothing to count",
    })
    void a_limit_before_a_day_counts_back_from_the_day_before(int days, LocalDate from, LocalDate end, String why) {
        assertThat(ENGLAND.before(days, from).end()).as(why).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} months after {1} is {2}: {3}")
    @CsvSource({
        "6,  2026-04-20, 2026-10-20, the same day of the month",
        "6,  2026-08-31, 2027-02-28, February has no such day",
        "6,  2027-08-31, 2028-02-29, a leap year",
        "6,  2026-04-30, 2026-10-30, the end of a month is not carried on",
        "6,  2026-06-25, 2026-12-25, not moved to a working day",
        "12, 2024-02-29, 2025-02-28, a year after a leap day",
        "36, 2024-02-29, 2027-02-28, three years after a leap day",
    })
    void months_end_on_the_same_day_or_the_last_of_the_month(int months, LocalDate from, LocalDate end, String why) {
        assertThat(ENGLAND.monthsAfter(months, from).end()).as(why).isEqualTo(end);
    }

    @Test
    void every_day_on_the_way_is_listed_and_the_skipped_ones_say_why() {
        Count count = ENGLAND.within(2, LocalDate.of(2026, 4, 30));

        assertThat(count.from()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(count.days())
                .containsExactly(
                        new Count.Day(LocalDate.of(2026, 5, 1), 1, ""),
                        new Count.Day(LocalDate.of(2026, 5, 2), 0, "Saturday"),
                        new Count.Day(LocalDate.of(2026, 5, 3), 0, "Sunday"),
                        new Count.Day(LocalDate.of(2026, 5, 4), 0, nameOf(2026, 5, 4)),
                        new Count.Day(LocalDate.of(2026, 5, 5), 2, ""));
        assertThat(count.skipped()).hasSize(3);
    }

    @Test
    void a_day_off_is_named_after_its_holiday() {
        assertThat(ENGLAND.reasonNotWorking(LocalDate.of(2026, 12, 25)))
                .hasValueSatisfying(name -> assertThat(name).containsIgnoringCase("Christmas"));
        assertThat(ENGLAND.reasonNotWorking(LocalDate.of(2026, 4, 20))).isEmpty();
    }

    @Test
    void an_answer_past_the_published_holidays_is_provisional() {
        assertThat(ENGLAND.within(1, LocalDate.of(2027, 12, 30)).provisional()).isFalse();
        assertThat(ENGLAND.within(2, LocalDate.of(2027, 12, 30)).provisional()).isTrue();
        assertThat(ENGLAND.monthsAfter(6, LocalDate.of(2027, 7, 1)).provisional())
                .as("no holiday moves it")
                .isFalse();
        assertThat(ENGLAND.before(7, LocalDate.of(2028, 1, 5)).provisional())
                .as("counted back over days not yet published")
                .isTrue();
        assertThat(ENGLAND.before(7, LocalDate.of(2028, 1, 1)).provisional())
                .as("counted back over published days only")
                .isFalse();
    }

    @ParameterizedTest(name = "from {0} to {1} are {2} working days")
    @CsvSource({
        "2026-04-20, 2026-04-27, 5",
        "2026-04-27, 2026-04-20, -5",
        "2026-04-20, 2026-04-20, 0",
        "2026-05-01, 2026-05-04, 0",
        "2026-05-01, 2026-05-05, 1",
        "2026-05-02, 2026-05-05, 1",
        "2026-12-24, 2026-12-29, 1",
    })
    void days_between_do_not_count_the_first_and_count_the_last(LocalDate first, LocalDate second, int days) {
        assertThat(ENGLAND.between(first, second)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7, 15, 40})
    void counting_on_and_back_again_agree_on_every_working_day_of_two_years(int days) {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(ENGLAND::isWorkingDay)
                .forEach(day -> {
                    LocalDate end = ENGLAND.within(days, day).end();
                    assertThat(ENGLAND.isWorkingDay(end)).isTrue();
                    assertThat(ENGLAND.between(day, end)).isEqualTo(days);
                    assertThat(ENGLAND.before(days, end).end()).isEqualTo(day);
                });
    }

    @Test
    void a_limit_is_never_negative() {
        assertThatThrownBy(() -> ENGLAND.within(-1, LocalDate.of(2026, 4, 20)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_weekend_is_a_weekend_even_when_it_is_christmas() {
        LocalDate christmas = LocalDate.of(2027, 12, 25);

        assertThat(christmas.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(ENGLAND.reasonNotWorking(christmas)).contains("Saturday");
    }

    private static String nameOf(int year, int month, int day) {
        return ENGLAND.bankHolidays().nameOf(LocalDate.of(year, month, day)).orElseThrow();
    }
}
