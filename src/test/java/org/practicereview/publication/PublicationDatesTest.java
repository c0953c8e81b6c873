package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.RealArithmetic;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.RealGuidance;

/** Seven working days lie between the copies and publication (L11), and reports stay available (L15, P10). */
class PublicationDatesTest {

    private static final DateArithmetic ARITHMETIC = RealArithmetic.arithmetic();
    private static final PublicationDates DATES =
            new PublicationDates(RealGuidance.guidance(), RealGuidance.editions(), ARITHMETIC);

    @ParameterizedTest(name = "copies on {0}, publication from {1}: {2}")
    @CsvSource({
        "2026-04-20, 2026-04-29, a working day",
        "2026-04-18, 2026-04-29, seven working days before the 28th is already the 17th",
        "2026-04-24, 2026-05-06, the early May holiday on the way",
        "2026-12-23, 2027-01-06, before Christmas",
        "2026-12-25, 2027-01-08, on Christmas Day",
        "2024-02-22, 2024-03-04, over a leap day",
    })
    void a_report_may_be_published_from_the_seventh_working_day_on(LocalDate copies, LocalDate from, String why) {
        assertThat(DATES.earliestAfterCopies(copies)).as(why).isEqualTo(from);
    }

    @Test
    void the_earliest_day_is_the_first_that_holds_counted_on_from_the_copies_and_back_from_publication() {
        LocalDate.of(2026, 4, 1).datesUntil(LocalDate.of(2027, 4, 1)).forEach(copies -> {
            LocalDate earliest = DATES.earliestAfterCopies(copies);
            assertThat(holds(copies, earliest))
                    .as("%s from %s", copies, earliest)
                    .isTrue();
            assertThat(holds(copies, earliest.minusDays(1)))
                    .as("%s not before %s", copies, earliest)
                    .isFalse();
        });
    }

    private static boolean holds(LocalDate copies, LocalDate publication) {
        var limit = RealGuidance.guidance().timeLimit(Obligation.SEND_ADVANCE_COPIES, "WT2026");
        return ARITHMETIC.workingDaysBetween(copies, publication) >= limit.amount()
                && !ARITHMETIC.apply(limit, publication).end().isBefore(copies);
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
