package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.calendar.Conventions;
import org.practicereview.clock.RealArithmetic;
import org.practicereview.guidance.RealGuidance;

/** Which days are working days does not depend on how an installation counts them. */
class PublicationDaysTest {

    @ParameterizedTest(name = "{0}, {2}, clear working days: {3}")
    @CsvSource({
        "2026-04-20, true, a Monday, false",
        "2026-04-20, true, a Monday, true",
        "2026-04-18, false, a Saturday, true",
        "2026-05-04, false, a bank holiday, false",
        "2026-05-04, false, a bank holiday, true",
    })
    void monday_to_friday_without_bank_holidays(LocalDate day, boolean working, String why, boolean clear) {
        PublicationDays days = new PublicationDays(
                RealGuidance.guidance(), null, RealArithmetic.arithmetic(new Conventions(clear, Optional.empty())));

        assertThat(days.isWorkingDay(day)).as(why).isEqualTo(working);
    }
}
