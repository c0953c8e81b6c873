package org.practicereview.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Working-day arithmetic: Monday to Friday that is not a bank holiday (W1). The only place that does it.
 *
 * @param bankHolidays the days that do not count
 * @param conventions how this installation counts
 */
public record WorkingDays(BankHolidays bankHolidays, Conventions conventions) {

    /** Counts as the rule book says. */
    public WorkingDays(BankHolidays bankHolidays) {
        this(bankHolidays, Conventions.OF_THE_RULE_BOOK);
    }

    public boolean isWorkingDay(LocalDate day) {
        return reasonNotWorking(day).isEmpty();
    }

    /** Why the day does not count, if it does not: a weekend day or the name of the bank holiday. */
    public Optional<String> reasonNotWorking(LocalDate day) {
        return isWeekend(day)
                ? Optional.of(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK))
                : bankHolidays.nameOf(day);
    }

    /**
     * The end of a limit of so many working days (W2): the day counted from is day 0, whatever its hour and even if it is
     * no working day.
     */
    public Count within(int workingDays, LocalDate countedFrom) {
        requireLimit(workingDays);
        return conventions.clearWorkingDays()
                ? count(workingDays + 1, countedFrom, 1, Convention.CLEAR_WITHIN)
                : count(workingDays, countedFrom, 1, Convention.WITHIN);
    }

    /** The last day that lies at least so many working days before another (W3): that day itself is not counted. */
    public Count before(int workingDays, LocalDate countedBackFrom) {
        requireLimit(workingDays);
        return conventions.clearWorkingDays()
                ? count(workingDays + 1, countedBackFrom, -1, Convention.CLEAR_BEFORE)
                : count(workingDays, countedBackFrom, -1, Convention.BEFORE);
    }

    /**
     * The day of the same number so many months later, or the last day of that month where there is none (W4). It is
     * not moved to a working day, so it needs no list of holidays and is never provisional (W6).
     */
    public Count monthsAfter(int months, LocalDate countedFrom) {
        return new Count(countedFrom, countedFrom.plusMonths(months), List.of(), false, Convention.MONTHS);
    }

    /** How long something that must be available for at least so many years from a day stays (W5). */
    public Availability availableFor(int years, LocalDate from) {
        return Availability.until(from, from.plusYears(years));
    }

    /** How many working days after the first day the second one is; negative when it is earlier. */
    public int between(LocalDate first, LocalDate second) {
        if (second.isBefore(first)) {
            return -between(second, first);
        }
        return (int) first.datesUntil(second)
                .map(day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private Count count(int workingDays, LocalDate from, int direction, Convention convention) {
        List<Count.Day> days = new ArrayList<>();
        LocalDate day = from;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(direction);
            Optional<String> skipped = reasonNotWorking(day);
            counted += skipped.isPresent() ? 0 : 1;
            days.add(new Count.Day(day, skipped.isPresent() ? 0 : counted, skipped.orElse("")));
        }
        boolean provisional = days.stream().anyMatch(counted -> counted.date().isAfter(bankHolidays.horizon()));
        return new Count(from, day, List.copyOf(days), provisional || day.isAfter(bankHolidays.horizon()), convention);
    }

    private static void requireLimit(int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a limit is never negative: " + workingDays);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
