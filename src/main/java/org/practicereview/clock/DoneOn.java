package org.practicereview.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.TimeLimit;

/**
 * Something was done on a day that is told afterwards.
 *
 * @param question the question that asked for the day
 * @param lateReason why it was late, where it was
 */
public record DoneOn(
        LocalDate day, String question, @Nullable String lateReason) {

    /** Never in the future, never before the clock started; late only with a reason (T4). */
    void check(Deadline deadline, LocalDate today) {
        AnswerErrors errors = new AnswerErrors();
        errors.addIf(day.isAfter(today), "/" + question, "in-the-future", "The day must be today or in the past");
        errors.addIf(
                deadline.limit().direction() == TimeLimit.Direction.AFTER && day.isBefore(deadline.startedOn()),
                "/" + question,
                "before-its-clock",
                "It cannot have been done before %s, when its time began"
                        .formatted(DayInWords.of(deadline.startedOn())));
        errors.addIf(
                day.isAfter(deadline.dueOn()) && lateReason == null,
                "/lateReason",
                "required",
                "It was due on %s: say why it was late".formatted(DayInWords.of(deadline.dueOn())));
        errors.refuseIfAny();
    }
}
