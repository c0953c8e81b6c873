package org.practicereview.clock;

import java.time.LocalDate;
import java.util.List;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;

/**
 * What holds for a step of a plan that is moved by hand: a working day within the plan, not past the steps around it.
 *
 * @param first the first day of what is planned
 * @param last its last day
 */
public record PlanOrder(LocalDate first, LocalDate last, WorkingDays workingDays) {

    /**
     * A step of the plan.
     *
     * @param step its place in the order
     * @param label as people call it
     * @param on the day that holds
     */
    public record Step(Enum<?> step, String label, LocalDate on) {}

    /** Notes at the question {@code on} why that step cannot be moved to that day. */
    public void check(Enum<?> moved, LocalDate to, List<Step> plan, AnswerErrors errors) {
        errors.addIf(
                to.isBefore(first) || to.isAfter(last),
                "/on",
                "outside-of-the-review",
                "Enter a day from %s to %s".formatted(DayInWords.of(first), DayInWords.of(last)));
        workingDays
                .reasonNotWorking(to)
                .ifPresent(reason -> errors.add("/on", "no-working-day", "Enter a working day; this is: " + reason));
        plan.stream()
                .filter(other ->
                        other.step().ordinal() < moved.ordinal() && other.on().isAfter(to)
                                || other.step().ordinal() > moved.ordinal()
                                        && other.on().isBefore(to))
                .findFirst()
                .ifPresent(other -> errors.add(
                        "/on",
                        "out-of-order",
                        "%s is planned on %s: move that first".formatted(other.label(), DayInWords.of(other.on()))));
    }
}
