package org.practicereview.clock;

import java.time.LocalDate;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.TimeLimit;
import org.springframework.stereotype.Component;

/** Applies a time limit to the day that starts it. */
@Component
public class DateArithmetic {

    private final WorkingDays workingDays;

    DateArithmetic(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The date the limit ends on, and each day counted on the way. */
    public Count apply(TimeLimit limit, LocalDate from) {
        return switch (limit.unit()) {
            case WORKING_DAYS ->
                limit.direction() == TimeLimit.Direction.AFTER
                        ? workingDays.within(limit.amount(), from)
                        : workingDays.before(limit.amount(), from);
            case MONTHS -> workingDays.monthsAfter(limit.amount(), from);
            case YEARS -> workingDays.monthsAfter(12 * limit.amount(), from);
        };
    }

    /** So many working days after that day (W2). */
    public LocalDate workingDaysAfter(int count, LocalDate day) {
        return workingDays.within(count, day).end();
    }

    /** How many working days after the first day the second one is. */
    public int workingDaysBetween(LocalDate first, LocalDate second) {
        return workingDays.between(first, second);
    }
}
