package org.practicereview.clock;

import java.time.LocalDate;
import java.util.Collection;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.TimeLimit;

/** Counts a limit without the days of proceedings that move it. */
final class PausedCount {

    private PausedCount() {}

    /** The count with its end as many days later as it has paused days, those on the way to the new end included. */
    static Count without(Collection<Pause.Days> pauses, Count count, TimeLimit limit, WorkingDays workingDays) {
        if (pauses.isEmpty() || limit.direction() == TimeLimit.Direction.BEFORE) {
            return count;
        }
        boolean inWorkingDays = limit.unit() == TimeLimit.Unit.WORKING_DAYS;
        LocalDate end = count.end();
        boolean provisional = count.provisional();
        for (long known = 0, paused = -1; paused != known; ) {
            known = paused;
            paused = pausedDays(pauses, count.from(), end, inWorkingDays, workingDays);
            if (paused > 0 && inWorkingDays) {
                Count later = after(count.end(), (int) paused, workingDays);
                end = later.end();
                provisional = later.provisional();
            } else {
                end = count.end().plusDays(paused);
            }
        }
        return new Count(count.from(), end, count.days(), provisional, count.convention());
    }

    private static long pausedDays(
            Collection<Pause.Days> pauses,
            LocalDate from,
            LocalDate end,
            boolean inWorkingDays,
            WorkingDays workingDays) {
        return from.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> !inWorkingDays || workingDays.isWorkingDay(day))
                .filter(day -> pauses.stream().anyMatch(pause -> pause.contains(day)))
                .count();
    }

    private static Count after(LocalDate end, int days, WorkingDays workingDays) {
        return new WorkingDays(workingDays.bankHolidays()).within(days, end);
    }
}
