package org.practicereview.clock;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.practicereview.calendar.NaiveCalendar;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;

/** The last day of a limit a second time, for comparison: working days in a list, months by their numbers. */
public final class NaiveLimits {

    private final NaiveCalendar calendar;

    public NaiveLimits(NaiveCalendar calendar) {
        this.calendar = calendar;
    }

    public LocalDate dueOn(TimeLimit limit, LocalDate from) {
        int amount = limit.direction() == Direction.AFTER ? limit.amount() : -limit.amount();
        return switch (limit.unit()) {
            case WORKING_DAYS -> amount < 0 ? calendar.before(-amount, from) : calendar.after(amount, from);
            case DAYS -> LocalDate.ofEpochDay(from.toEpochDay() + amount);
            case WEEKS -> LocalDate.ofEpochDay(from.toEpochDay() + 7L * amount);
            case MONTHS -> months(amount, from);
            case YEARS -> months(12 * amount, from);
            case HOURS -> throw new IllegalArgumentException(Unit.HOURS + " begin at a moment");
        };
    }

    /** The day of the same number, or the last one of a month that has no such day. */
    private static LocalDate months(int amount, LocalDate from) {
        int months = from.getYear() * 12 + from.getMonthValue() - 1 + amount;
        YearMonth month = Year.of(months / 12).atMonth(months % 12 + 1);
        return month.isValidDay(from.getDayOfMonth()) ? month.atDay(from.getDayOfMonth()) : month.atEndOfMonth();
    }
}
