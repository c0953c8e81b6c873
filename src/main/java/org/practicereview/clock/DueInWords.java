package org.practicereview.clock;

import java.time.Clock;
import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.form.DayInWords;
import org.springframework.stereotype.Component;

/** Says when something is due as people say it: "due in 3 working days", "2 working days late". */
@Component("dueInWords")
public class DueInWords {

    private final DateArithmetic arithmetic;
    private final Clock clock;

    DueInWords(DateArithmetic arithmetic, Clock clock) {
        this.arithmetic = arithmetic;
        this.clock = clock;
    }

    public String of(Deadline deadline) {
        LocalDate today = England.today(clock);
        if (deadline.cancelledAt() != null) {
            return "no longer needed";
        }
        if (deadline.metAt() != null) {
            LocalDate metOn = England.dayOf(deadline.metAt());
            return metOn.isAfter(deadline.dueOn())
                    ? "met " + late(deadline.dueOn(), metOn) + note(deadline)
                    : "met in time";
        }
        if (deadline.recordedAfterwards()) {
            return "due on %s; the day on which it was done is recorded with the step"
                    .formatted(DayInWords.of(deadline.dueOn()));
        }
        return today.isAfter(deadline.dueOn())
                ? late(deadline.dueOn(), today) + note(deadline)
                : open(deadline.dueOn(), today);
    }

    /** By how many working days the deadline was met late, or is late today; 0 while it is not. */
    public int workingDaysLate(Deadline deadline) {
        LocalDate today = England.today(clock);
        LocalDate until = deadline.metAt() == null ? today : England.dayOf(deadline.metAt());
        return deadline.isLate(today) ? arithmetic.workingDaysBetween(deadline.dueOn(), until) : 0;
    }

    private String open(LocalDate dueOn, LocalDate today) {
        if (today.equals(dueOn)) {
            return "due today";
        }
        int left = arithmetic.workingDaysBetween(today, dueOn);
        return left == 0 ? "due before the next working day" : "due in " + days(left);
    }

    private String late(LocalDate dueOn, LocalDate on) {
        int late = arithmetic.workingDaysBetween(dueOn, on);
        return late == 0 ? "late, no working day has passed since" : days(late) + " late";
    }

    /** What is late of a relaxed limit is no breach (RR19). */
    private static String note(Deadline deadline) {
        return deadline.relaxed() == null ? "" : ", for information only";
    }

    private static String days(int count) {
        return count + (count == 1 ? " working day" : " working days");
    }
}
