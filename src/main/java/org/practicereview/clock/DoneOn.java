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
 * @param lateAgreedBy who agreed to that then, in words: nobody can approve today what was late years ago
 */
public record DoneOn(
        LocalDate day,
        String question,
        @Nullable String lateReason,
        @Nullable String lateAgreedBy) {

    /** What has no date to keep. */
    public DoneOn(LocalDate day, String question) {
        this(day, question, null, null);
    }

    /** Notes what is wrong: never in the future, never before the clock started; late only with a reason, and with who agreed to it (T4). */
    void check(Deadline deadline, LocalDate today, AnswerErrors errors) {
        errors.addIf(day.isAfter(today), "/" + question, "in-the-future", "The day must be today or in the past");
        errors.addIf(
                deadline.limit().direction() == TimeLimit.Direction.AFTER && day.isBefore(deadline.startedOn()),
                "/" + question,
                "before-its-clock",
                "It cannot have been done before %s, when its time began"
                        .formatted(DayInWords.of(deadline.startedOn())));
        if (deadline.relaxed() == null && isLate(deadline)) {
            String due = DayInWords.of(deadline.dueOn());
            errors.addIf(
                            lateReason == null,
                            "/lateReason",
                            "required",
                            "It was due on %s: say why it was late".formatted(due))
                    .addIf(
                            lateAgreedBy == null,
                            "/lateAgreedBy",
                            "required",
                            "It was due on %s: say who agreed then that it was late, or that the record does not say"
                                    .formatted(due));
        }
    }

    boolean isLate(Deadline deadline) {
        return day.isAfter(deadline.dueOn());
    }

    /** The reason is part of the case and of nothing else. */
    @Override
    public String toString() {
        return "DoneOn " + day;
    }
}
