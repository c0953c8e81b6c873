package org.practicereview.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junitpioneer.jupiter.DefaultTimeZone;

/** The moment from which a date counts as missed, for every day of thirty years and wherever the machine stands. */
class LapseTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "Pacific/Auckland"})
    @DefaultTimeZone("UTC")
    void a_day_lapses_at_midnight_in_england_also_on_the_days_the_clocks_change(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(LocalDate.of(2013, 1, 1)
                        .datesUntil(LocalDate.of(2043, 1, 1))
                        .filter(day -> !Deadline.lapseOf(day).equals(midnightAfter(day))))
                .isEmpty();
    }

    /** By the rule of the Summer Time Order: between the last Sundays of March and October, at 1am, Greenwich. */
    private static Instant midnightAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        boolean summer = next.isAfter(lastSunday(next.getYear(), Month.MARCH))
                && !next.isAfter(lastSunday(next.getYear(), Month.OCTOBER));
        return next.atTime(LocalTime.MIDNIGHT).minusHours(summer ? 1 : 0).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate lastSunday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
