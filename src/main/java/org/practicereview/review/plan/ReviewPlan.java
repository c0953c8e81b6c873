package org.practicereview.review.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.ReviewMilestone;

/**
 * The plan of a review.
 *
 * @param statutory the day by which the report must be published; no delay moves it
 * @param aim the day the milestones are counted back from: that day, or the target of the latest delay
 * @param milestones in their order
 */
public record ReviewPlan(LocalDate statutory, LocalDate aim, List<PlannedMilestone> milestones) {

    public ReviewPlan {
        milestones = List.copyOf(milestones);
    }

    public PlannedMilestone of(ReviewMilestone milestone) {
        return milestones.get(milestone.ordinal());
    }

    /** What comes next; nothing once the report is published. */
    public Optional<PlannedMilestone> next() {
        return milestones.stream().filter(planned -> !planned.reached()).findFirst();
    }

    /** How much time there is, in a sentence. */
    public String slack(LocalDate today, WorkingDays days) {
        return next().map(planned -> slack(planned, days.between(today, planned.on())))
                .orElse("Every milestone is reached.");
    }

    private static String slack(PlannedMilestone next, int left) {
        String label = next.milestone().label();
        if (left == 0) {
            return label + ": planned for today.";
        }
        String days = Math.abs(left) == 1 ? "1 working day" : Math.abs(left) + " working days";
        return left > 0 ? "%s: %s left.".formatted(label, days) : "%s: %s behind the plan.".formatted(label, days);
    }

    /** Why it no longer fits, each reason a sentence; none while it does. */
    public List<String> misfits(LocalDate today) {
        List<String> misfits = new ArrayList<>();
        List<PlannedMilestone> open =
                milestones.stream().filter(planned -> !planned.reached()).toList();
        open.stream()
                .filter(planned -> planned.on().isBefore(today))
                .map(planned -> "%s was planned for %s and is not reached."
                        .formatted(planned.milestone().label(), DayInWords.of(planned.on())))
                .forEach(misfits::add);
        open.stream()
                .filter(planned -> planned.milestone() == ReviewMilestone.PUBLICATION
                        && planned.on().isAfter(aim))
                .map(planned -> "%s is planned for %s, after %s."
                        .formatted(planned.milestone().label(), DayInWords.of(planned.on()), DayInWords.of(aim)))
                .forEach(misfits::add);
        open.stream()
                .filter(planned -> planned.milestone() == ReviewMilestone.COPIES
                        && of(ReviewMilestone.PUBLICATION).moved() == null
                        && planned.on().isAfter(planned.counted()))
                .map(planned -> "%s: planned for %s, less than %d working days before."
                        .formatted(
                                planned.milestone().label(),
                                DayInWords.of(planned.on()),
                                planned.rule().workingDaysBefore()))
                .forEach(misfits::add);
        for (int i = 1; i < open.size(); i++) {
            PlannedMilestone before = open.get(i - 1);
            PlannedMilestone after = open.get(i);
            if (after.on().isBefore(before.on())) {
                misfits.add("%s is planned for %s, before %s on %s."
                        .formatted(
                                after.milestone().label(),
                                DayInWords.of(after.on()),
                                before.milestone().label(),
                                DayInWords.of(before.on())));
            }
        }
        return misfits;
    }
}
