package org.practicereview.clock;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.practicereview.calendar.Count;

/**
 * An open deadline and the count that gives it another last day.
 *
 * @param deadline as it stands
 * @param count as it would stand
 */
public record DeadlineMove(Deadline deadline, Count count) {

    /** Whether the last day differs; a clock that starts later may still end on the same day. */
    public boolean isToAnotherDay() {
        return !count.end().equals(deadline.dueOn());
    }

    /** Whether it moves, and that day is on the way, counted on or back. */
    boolean crosses(LocalDate day) {
        LocalDate start = deadline.startedOn();
        return isToAnotherDay()
                && Stream.of(deadline.dueOn(), count.end())
                        .anyMatch(end -> end.isBefore(start)
                                ? !day.isBefore(end) && day.isBefore(start)
                                : day.isAfter(start) && !day.isAfter(end));
    }
}
