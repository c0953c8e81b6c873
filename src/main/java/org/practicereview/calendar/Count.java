package org.practicereview.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A date that was counted to, and every day on the way.
 *
 * @param from day 0
 * @param end the day arrived at
 * @param days each day between, in the order of counting; empty where months were added
 * @param provisional whether it was counted over days past the published bank holidays (W6)
 * @param convention how it was counted
 */
public record Count(LocalDate from, LocalDate end, List<Day> days, boolean provisional, Convention convention) {

    /**
     * A day on the way.
     *
     * @param date the day
     * @param number its number in the count, 0 when it was skipped
     * @param skippedBecause weekend day or bank holiday, empty when it was counted
     */
    public record Day(LocalDate date, int number, String skippedBecause) {}

    /** The days that did not count. */
    public List<Day> skipped() {
        return days.stream().filter(day -> day.number() == 0).toList();
    }
}
