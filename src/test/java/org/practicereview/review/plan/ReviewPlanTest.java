package org.practicereview.review.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.guidance.ReviewMilestone.FIRST_DRAFT;
import static org.practicereview.guidance.ReviewMilestone.INFORMATION;
import static org.practicereview.guidance.ReviewMilestone.SECOND_DRAFT;
import static org.practicereview.guidance.ReviewMilestone.SIGN_OFF;
import static org.practicereview.guidance.ReviewMilestone.TERMS;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.MilestoneRule;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.ReviewMilestone;
import org.practicereview.review.plan.MilestoneSteps.Done;

/** What a plan says of the time that is left, and what was done for its milestones. */
class ReviewPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 20);

    private final Map<ReviewMilestone, LocalDate> days = new EnumMap<>(Map.of(
            TERMS, MONDAY,
            INFORMATION, MONDAY.plusDays(14),
            FIRST_DRAFT, MONDAY.plusDays(28)));

    @Test
    void slack_is_counted_in_working_days_to_the_next_milestone() {
        assertThat(slack(MONDAY.minusDays(3), Set.of())).isEqualTo("Terms of reference: 1 working day left.");
        assertThat(slack(MONDAY, Set.of())).isEqualTo("Terms of reference: planned for today.");
        assertThat(slack(MONDAY.plusDays(2), Set.of()))
                .isEqualTo("Terms of reference: 2 working days behind the plan.");
        assertThat(slack(MONDAY, Set.of(TERMS))).isEqualTo("Information gathered: 10 working days left.");
        assertThat(slack(MONDAY, Set.of(TERMS, INFORMATION, FIRST_DRAFT))).isEqualTo("Every milestone is reached.");
    }

    @Test
    void a_plan_fits_until_a_day_has_passed_or_stands_before_the_one_before_it() {
        assertThat(plan(Set.of()).misfits(MONDAY)).isEmpty();
        assertThat(plan(Set.of()).misfits(MONDAY.plusDays(1)))
                .containsExactly("Terms of reference was planned for 20 April 2026 and is not reached.");
        assertThat(plan(Set.of(TERMS)).misfits(MONDAY.plusDays(1))).isEmpty();

        days.put(FIRST_DRAFT, MONDAY.plusDays(7));

        assertThat(plan(Set.of(TERMS)).misfits(MONDAY))
                .containsExactly(
                        "First draft is planned for 27 April 2026, before Information gathered on 4 May 2026.");
    }

    @Test
    void a_publication_beyond_the_aim_does_not_fit() {
        days.put(ReviewMilestone.PUBLICATION, MONDAY.plusYears(2));

        assertThat(plan(Set.of()).misfits(MONDAY))
                .anySatisfy(misfit -> assertThat(misfit).startsWith("Publication is planned for 20 April 2028, after"));
    }

    @Test
    void a_milestone_is_behind_a_review_by_what_was_done() {
        assertThat(reached(done("Task_ApproveTermsForHealth", "AWAITING", 3))).isEmpty();
        assertThat(reached(done("Task_ApproveTermsForHealth", "APPROVED", 1))).containsExactly(TERMS);
        assertThat(reached(done("Task_HearFamily", "DONE", 1))).isEmpty();
        assertThat(reached(done("Task_WriteReport", "DONE", 1))).containsExactly(TERMS, INFORMATION, FIRST_DRAFT);
        assertThat(reached(done("Task_WriteReport", "DONE", 2))).endsWith(SECOND_DRAFT);
        assertThat(reached(done("Task_AcceptReport", "RETURNED", 1))).isEmpty();
        assertThat(reached(done("Task_AcceptReport", "ACCEPTED", 1))).endsWith(SIGN_OFF);
        assertThat(MilestoneSteps.reached(
                        List.of(done("Task_PublishReport", "DONE", 1)), Set.of(Obligation.PUBLISH_REPORT)))
                .containsExactlyInAnyOrder(ReviewMilestone.values());
    }

    @Test
    void copies_are_behind_a_review_while_none_are_owed_again_and_publication_once_it_came() {
        Done sent = done("Task_SendAdvanceCopies", "DONE", 1);

        assertThat(reached(done("Task_SendAdvanceCopies", "DECIDE_AGAIN", 1))).isEmpty();
        assertThat(reached(sent)).isEmpty();
        assertThat(MilestoneSteps.reached(List.of(sent), Set.of(Obligation.SEND_ADVANCE_COPIES)))
                .endsWith(ReviewMilestone.COPIES);
        assertThat(MilestoneSteps.reached(List.of(), Set.of(Obligation.SEND_ADVANCE_COPIES)))
                .as("under an earlier reviewer")
                .isEmpty();
        assertThat(List.of("LATER", "SEND_AGAIN", "DECIDE_AGAIN"))
                .allSatisfy(outcome -> assertThat(reached(done("Task_PublishReport", outcome, 1)))
                        .isEmpty());
        assertThat(MilestoneSteps.reached(
                        List.of(done("Task_PublishReport", "LATER", 1)), Set.of(Obligation.PUBLISH_REPORT)))
                .as("released at its moment")
                .containsExactlyInAnyOrder(ReviewMilestone.values());
    }

    private static Set<ReviewMilestone> reached(Done done) {
        return MilestoneSteps.reached(List.of(done), Set.of());
    }

    private String slack(LocalDate today, Set<ReviewMilestone> reached) {
        return plan(reached).slack(today, new WorkingDays(new BankHolidays(Map.of(), LocalDate.MAX)));
    }

    private ReviewPlan plan(Set<ReviewMilestone> reached) {
        List<PlannedMilestone> milestones = days.entrySet().stream()
                .map(day ->
                        new PlannedMilestone(rule(day.getKey()), day.getValue(), null, reached.contains(day.getKey())))
                .toList();
        return new ReviewPlan(MONDAY.plusMonths(6), MONDAY.plusMonths(6), milestones);
    }

    private static MilestoneRule rule(ReviewMilestone milestone) {
        return new MilestoneRule(milestone, 0, "What", new Citation("L12", "The rule book", Confidence.PARTLY));
    }

    private static Done done(String step, String outcome, int times) {
        return new Done(1, step, outcome, times);
    }
}
