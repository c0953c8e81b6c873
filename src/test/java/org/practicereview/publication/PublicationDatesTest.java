package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.Conventions;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.RealArithmetic;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.RealGuidance;

/** Seven working days lie between the copies and publication (L11), and reports stay available (L15, P10). */
class PublicationDatesTest {

    private static final DateArithmetic ARITHMETIC = RealArithmetic.arithmetic();
    private static final WorkingDays ENGLAND = new WorkingDays(BankHolidays.ofEngland(Year.of(2027), Year.of(2037)));
    private static final PublicationDates DATES =
            new PublicationDates(RealGuidance.guidance(), RealGuidance.editions(), ARITHMETIC);

    @ParameterizedTest(name = "copies on {0}, publication from {1}: {2}")
    @CsvSource({
        "2026-04-20, 2026-04-29, a working day",
        "2026-04-18, 2026-04-29, seven working days before the 28th is already the 17th",
        "2026-04-24, 2026-05-06, the early May holiday on the way",
        "2026-12-23, 2027-01-06, before Christmas",
        "2026-12-25, 2027-01-08, on Christmas Day",
        "2024-02-23, 2024-03-05, over a leap day",
    })
    void a_report_may_be_published_from_the_seventh_working_day_on(LocalDate copies, LocalDate from, String why) {
        assertThat(DATES.earliestAfterCopies(copies)).as(why).isEqualTo(from);
    }

    @ParameterizedTest(name = "copies on {0}, publication from {1}: {2}")
    @CsvSource({
        "2027-02-18, 2027-02-27, the last day for copies of a report that is due on Sunday the 28th",
        "2025-06-05, 2025-06-14, the last day for copies before a Saturday",
        "2024-02-22, 2024-03-02, a Saturday with a leap day before it",
        "2026-12-15, 2026-12-24, Christmas Eve is a working day",
        "2026-12-16, 2026-12-25, Christmas Day is none and comes after seven",
    })
    void publication_may_be_on_a_day_that_is_no_working_day_for_only_days_before_it_are_counted(
            LocalDate copies, LocalDate from, String why) {
        assertThat(DATES.earliestAfterCopies(copies)).as(why).isEqualTo(from);
    }

    @ParameterizedTest(name = "clear working days: {0}")
    @ValueSource(booleans = {false, true})
    void on_every_day_of_years_the_earliest_day_is_the_first_that_has_enough_working_days_before_it(boolean clear) {
        PublicationDates dates = dates(RealArithmetic.arithmetic(new Conventions(clear, Optional.empty())));

        assertThat(everyDay().filter(copies -> {
                    LocalDate earliest = dates.earliestAfterCopies(copies);
                    return !enough(clear, copies, earliest) || enough(clear, copies, earliest.minusDays(1));
                }))
                .isEmpty();
    }

    @ParameterizedTest(name = "clear working days: {0}")
    @ValueSource(booleans = {false, true})
    void whoever_sends_copies_on_the_last_day_shown_may_publish_on_the_day_aimed_at_whatever_day_that_is(
            boolean clear) {
        PublicationDates dates = dates(RealArithmetic.arithmetic(new Conventions(clear, Optional.empty())));

        assertThat(everyDay().filter(aimedOn -> {
                    LocalDate copiesBy = dates.copiesBy(aimedOn, aimedOn.minusMonths(6));
                    return dates.earliestAfterCopies(copiesBy).isAfter(aimedOn)
                            || !dates.earliestAfterCopies(copiesBy.plusDays(1)).isAfter(aimedOn);
                }))
                .isEmpty();
    }

    private static PublicationDates dates(DateArithmetic arithmetic) {
        return new PublicationDates(RealGuidance.guidance(), RealGuidance.editions(), arithmetic);
    }

    /** Since there are local reviews. */
    private static Stream<LocalDate> everyDay() {
        return LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2037, 1, 1));
    }

    /** Counted the other way: how many working days there are from the copies until the day before publication. */
    private static boolean enough(boolean clear, LocalDate copies, LocalDate publication) {
        return copies.datesUntil(publication).filter(ENGLAND::isWorkingDay).count() >= (clear ? 8 : 7);
    }

    @ParameterizedTest(name = "decided on {0}, published by {1}, copies by {2}: {3}")
    @CsvSource({
        "2026-08-31, 2027-02-28, 2027-02-18, there is no 31 February and the last day is a Sunday",
        "2027-08-31, 2028-02-29, 2028-02-18, nor is there one in a leap year",
        "2025-10-30, 2026-04-30, 2026-04-21, an ordinary day",
    })
    void six_months_after_the_decision_end_on_a_day_that_is_there(
            LocalDate decided, LocalDate latest, LocalDate copies, String why) {
        var limit = RealGuidance.guidance().timeLimit(Obligation.PUBLISH_REPORT, "WT2026");

        assertThat(ARITHMETIC.apply(limit, decided).end()).as(why).isEqualTo(latest);
        assertThat(DATES.copiesBy(latest, decided)).as(why).isEqualTo(copies);
    }

    @Test
    void in_spring_2020_the_days_between_copies_and_publication_were_relaxed_and_not_afterwards() {
        assertThat(DATES.relaxation(LocalDate.of(2020, 4, 20), LocalDate.of(2020, 4, 29)))
                .get()
                .satisfies(relaxed -> assertThat(relaxed.citation().ruleId()).isEqualTo("L11"));
        assertThat(DATES.relaxation(LocalDate.of(2022, 4, 20), LocalDate.of(2022, 5, 3)))
                .isEmpty();
    }

    @Test
    void a_local_report_stays_for_a_year_and_a_national_one_for_three() {
        assertThat(DATES.availableUntil(LocalDate.of(2026, 10, 1), false)).isEqualTo(LocalDate.of(2027, 10, 1));
        assertThat(DATES.availableUntil(LocalDate.of(2026, 10, 1), true)).isEqualTo(LocalDate.of(2029, 10, 1));
        assertThat(DATES.availableUntil(LocalDate.of(2024, 2, 29), false)).isEqualTo(LocalDate.of(2025, 2, 28));
    }
}
