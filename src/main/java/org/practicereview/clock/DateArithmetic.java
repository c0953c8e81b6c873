package org.practicereview.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.practicereview.calendar.Availability;
import org.practicereview.calendar.Convention;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.TimeLimit;
import org.springframework.stereotype.Component;

/** Applies a time limit to the day that starts it. */
@Component
public class DateArithmetic {

    private final Supplier<WorkingDays> calendar;

    DateArithmetic(Supplier<WorkingDays> calendar) {
        this.calendar = calendar;
    }

    /** The date the limit ends on, and each day counted on the way. */
    public Count apply(TimeLimit limit, LocalDate from) {
        return apply(limit, from, calendar.get());
    }

    /** The date the limit ends on by another calendar than today's, for instance one with a bank holiday more. */
    static Count apply(TimeLimit limit, LocalDate from, WorkingDays workingDays) {
        return switch (limit.unit()) {
            case WORKING_DAYS ->
                limit.direction() == TimeLimit.Direction.AFTER
                        ? workingDays.within(limit.amount(), from)
                        : workingDays.before(limit.amount(), from);
            case DAYS -> days(limit, limit.amount(), from);
            case WEEKS -> days(limit, 7 * limit.amount(), from);
            case MONTHS -> workingDays.monthsAfter(limit.amount(), from);
            case YEARS -> workingDays.monthsAfter(12 * limit.amount(), from);
            case HOURS -> throw new IllegalArgumentException("hours are counted from a moment, not from a day");
        };
    }

    /** How long something stays available that must be for so many years from that day (W5). */
    public Availability availableFor(int years, LocalDate from) {
        return calendar.get().availableFor(years, from);
    }

    /** The hour after which what is heard counts as heard on the next day; nothing where the hour does not matter (W2). */
    public Optional<LocalTime> officeCloses() {
        return calendar.get().conventions().officeCloses();
    }

    /** Day 0 of what was heard at that moment, by the convention of this installation. */
    public LocalDate dayZero(LocalDateTime heard) {
        return calendar.get().conventions().dayZero(heard);
    }

    /**
     * The moment a limit in hours ends: hours by the clock, weekends and changes of the clock make no difference (K2).
     *
     * @throws IllegalArgumentException when the limit is not one in hours
     */
    public Instant apply(TimeLimit limit, Instant from) {
        if (limit.unit() != TimeLimit.Unit.HOURS) {
            throw new IllegalArgumentException("only hours are counted from a moment: " + limit.inWords());
        }
        return from.plus(Duration.ofHours(limit.amount()));
    }

    /** Days of the calendar: no bank holiday moves them, so they are never provisional. */
    private static Count days(TimeLimit limit, int days, LocalDate from) {
        LocalDate end = from.plusDays(limit.direction() == TimeLimit.Direction.AFTER ? days : -days);
        return new Count(from, end, List.of(), false, Convention.DAYS);
    }

    /** Monday to Friday that is no bank holiday, however this installation counts (W1). */
    public boolean isWorkingDay(LocalDate day) {
        return calendar.get().isWorkingDay(day);
    }

    /** How many working days after the first day the second one is. */
    public int workingDaysBetween(LocalDate first, LocalDate second) {
        return calendar.get().between(first, second);
    }
}
