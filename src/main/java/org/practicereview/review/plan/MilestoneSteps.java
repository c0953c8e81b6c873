package org.practicereview.review.plan;

import static org.practicereview.guidance.ReviewMilestone.COPIES;
import static org.practicereview.guidance.ReviewMilestone.FIRST_DRAFT;
import static org.practicereview.guidance.ReviewMilestone.INFORMATION;
import static org.practicereview.guidance.ReviewMilestone.PUBLICATION;
import static org.practicereview.guidance.ReviewMilestone.SECOND_DRAFT;
import static org.practicereview.guidance.ReviewMilestone.SIGN_OFF;
import static org.practicereview.guidance.ReviewMilestone.TERMS;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.ReviewMilestone;
import org.practicereview.workflow.WorkTask;

/** Which drawn steps lead to which milestone, and which milestones are behind a review by what was done and met. */
final class MilestoneSteps {

    /** In the models of the review and of its publication. */
    private static final Map<String, List<ReviewMilestone>> STEPS = Map.ofEntries(
            Map.entry("Task_AgreeTermsOfReference", List.of(TERMS)),
            Map.entry("Task_ApproveTermsForLocalAuthority", List.of(TERMS)),
            Map.entry("Task_ApproveTermsForHealth", List.of(TERMS)),
            Map.entry("Task_ApproveTermsForPolice", List.of(TERMS)),
            Map.entry("Task_ApproveTermsOfReference", List.of(TERMS)),
            Map.entry("Task_HearFamily", List.of(INFORMATION)),
            Map.entry("Task_HearPractitioners", List.of(INFORMATION)),
            Map.entry("Task_WriteReport", List.of(FIRST_DRAFT, SECOND_DRAFT)),
            Map.entry("Task_AcceptReport", List.of(SIGN_OFF)),
            Map.entry("Task_ShareReport", List.of(COPIES)),
            Map.entry("Task_DecideOnPublication", List.of(COPIES)),
            Map.entry("Task_SendAdvanceCopies", List.of(COPIES)),
            Map.entry("Task_PublishReport", List.of(PUBLICATION)));

    private MilestoneSteps() {}

    /**
     * A step that was done, with the same outcome each time.
     *
     * @param times how often
     */
    record Done(long caseId, String step, String outcome, int times) {}

    static boolean isPlanned(WorkTask task) {
        return STEPS.containsKey(task.key().task());
    }

    /** The milestone that the open task leads to: the first of its own that is not reached, else the last. */
    static Optional<ReviewMilestone> of(WorkTask task, Set<ReviewMilestone> reached) {
        List<ReviewMilestone> own = STEPS.getOrDefault(task.key().task(), List.of());
        return own.stream()
                .filter(milestone -> !reached.contains(milestone))
                .findFirst()
                .or(() -> own.stream().reduce((first, second) -> second));
    }

    /**
     * Those reached; what lies before one that is reached is behind the review too.
     *
     * @param met what has been done by its clock: a clock that runs anew, or fell away, is not met
     */
    static Set<ReviewMilestone> reached(List<Done> done, Set<Obligation> met) {
        Set<ReviewMilestone> reached = EnumSet.noneOf(ReviewMilestone.class);
        for (ReviewMilestone milestone : ReviewMilestone.values()) {
            if (isReached(milestone, done, met)) {
                reached.addAll(EnumSet.range(ReviewMilestone.TERMS, milestone));
            }
        }
        return reached;
    }

    private static boolean isReached(ReviewMilestone milestone, List<Done> done, Set<Obligation> met) {
        return switch (milestone) {
            case TERMS ->
                done.stream()
                        .anyMatch(one -> one.step().startsWith("Task_ApproveTerms")
                                && one.outcome().equals("APPROVED"));
            case INFORMATION -> times("Task_HearFamily", done) > 0 && times("Task_HearPractitioners", done) > 0;
            case FIRST_DRAFT -> times("Task_WriteReport", done) > 0;
            case SECOND_DRAFT -> times("Task_WriteReport", done) > 1;
            case SIGN_OFF -> came("ACCEPTED", "Task_AcceptReport", done);
            // copies of a text that was changed, or decided on again, are owed again
            case COPIES -> came("DONE", "Task_SendAdvanceCopies", done) && met.contains(Obligation.SEND_ADVANCE_COPIES);
            // not by its step: that is done too where a release is set, which nobody does when its moment comes
            case PUBLICATION -> met.contains(Obligation.PUBLISH_REPORT);
        };
    }

    private static boolean came(String outcome, String step, List<Done> done) {
        return done.stream()
                .anyMatch(one -> one.step().equals(step) && one.outcome().equals(outcome));
    }

    private static int times(String step, List<Done> done) {
        return done.stream()
                .filter(one -> one.step().equals(step))
                .mapToInt(Done::times)
                .sum();
    }
}
