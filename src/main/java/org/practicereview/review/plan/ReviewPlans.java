package org.practicereview.review.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.clock.PlanOrder;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.ReviewMilestone;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.ReviewService;
import org.practicereview.review.plan.PlannedMilestone.Move;
import org.practicereview.review.record.DelayTargets;
import org.practicereview.workflow.PlannedDays;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a review: each milestone on a working day counted back from the day its report is to be published (L12), so that
 * the plan moves with that day, and with the target of a delay. It is worked out whenever it is read. A milestone can be moved
 * by hand, never past the one after it.
 */
@Service
public class ReviewPlans implements PlannedDays {

    private final MilestoneRows rows;
    private final Guidance guidance;
    private final Deadlines deadlines;
    private final DelayTargets targets;
    private final InstalledCalendar calendar;
    private final ReviewService reviews;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    ReviewPlans(
            MilestoneRows rows,
            Guidance guidance,
            Deadlines deadlines,
            DelayTargets targets,
            InstalledCalendar calendar,
            ReviewService reviews,
            CaseAccess access,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.guidance = guidance;
        this.deadlines = deadlines;
        this.targets = targets;
        this.calendar = calendar;
        this.reviews = reviews;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The plan, for those who may read the review.
     *
     * @throws NotFound when the case, or its review, is not there for this person
     */
    @Transactional(readOnly = true)
    public ReviewPlan of(Person person, IncidentReference reference) {
        return of(reviews.readable(person, access.see(person, reference)));
    }

    /** The plan of a case whose review has begun. */
    public ReviewPlan of(CaseFile file) {
        ReviewPlan plan = of(Set.of(file.id())).get(file.id());
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    /** Whether the person may move its milestones now. */
    @Transactional(readOnly = true)
    public boolean mayMove(Person person, IncidentReference reference) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        return publication(file).isOpen()
                && access.mayWork(person, file, reviews.review(file).kind().keepers());
    }

    /**
     * Refuses whoever may not move them.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireMoving(Person person, IncidentReference reference) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        access.requireWork(person, file, reviews.review(file).kind().keepers());
    }

    /**
     * Moves a milestone to another day.
     *
     * @param seen refuses a version of the milestone that was not looked at
     * @throws org.practicereview.form.InvalidAnswers when that day cannot be
     * @throws org.practicereview.refusal.Refusal that of {@code seen}, when somebody else has moved it since
     * @throws Conflict when the report was published
     */
    @Transactional
    public void move(
            Person person,
            IncidentReference reference,
            ReviewMilestone milestone,
            IntConsumer seen,
            NewMilestoneDay form) {
        CaseFile file = reviews.readable(person, access.lock(person, reference));
        access.requireWork(person, file, reviews.review(file).kind().keepers());
        Deadline publication = publication(file);
        if (!publication.isOpen()) {
            throw new Conflict("review-over", "The review is over: its plan is not changed any more.");
        }
        ReviewPlan plan = of(file);
        PlannedMilestone before = plan.of(milestone);
        seen.accept(before.version());
        LocalDate to = Objects.requireNonNull(form.on());
        check(plan, before, to, publication.startedOn());
        rows.move(
                file.id(),
                milestone,
                new Move(
                        to,
                        Objects.requireNonNull(form.reason()),
                        person.id(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        before.version() + 1));
        timeline.add(
                file,
                person.id(),
                "review-plan-moved",
                Matter.REVIEW,
                "Plan of the review: %s moved from %s to %s"
                        .formatted(milestone.label(), DayInWords.of(before.on()), DayInWords.of(to)));
    }

    private void check(ReviewPlan plan, PlannedMilestone moved, LocalDate to, LocalDate first) {
        AnswerErrors errors = new AnswerErrors();
        errors.addIf(moved.reached(), "/on", "reached", "This milestone is reached: its day stays");
        new PlanOrder(first, plan.aim(), calendar.get())
                .check(
                        moved.milestone(),
                        to,
                        plan.milestones().stream()
                                .filter(other -> !other.reached())
                                .map(other -> new PlanOrder.Step(
                                        other.milestone(), other.milestone().label(), other.on()))
                                .toList(),
                        errors);
        checkCopies(plan, moved.milestone(), to, errors);
        errors.refuseIfAny();
    }

    /** Between copies and publication lie at least the working days that the table counts between them (L11). */
    private void checkCopies(ReviewPlan plan, ReviewMilestone moved, LocalDate to, AnswerErrors errors) {
        PlannedMilestone copies = plan.of(ReviewMilestone.COPIES);
        if (copies.reached() || moved != ReviewMilestone.COPIES && moved != ReviewMilestone.PUBLICATION) {
            return;
        }
        boolean isCopies = moved == ReviewMilestone.COPIES;
        LocalDate sent = isCopies ? to : copies.on();
        LocalDate published = isCopies ? plan.of(ReviewMilestone.PUBLICATION).on() : to;
        int gap = copies.rule().workingDaysBefore();
        LocalDate latest = calendar.get().before(gap, published).end();
        errors.addIf(
                sent.isAfter(latest),
                "/on",
                "too-close-to-publication",
                "Copies go out at least %d working days before publication on %s: by %s at the latest"
                        .formatted(gap, DayInWords.of(published), DayInWords.of(latest)));
    }

    private Deadline publication(CaseFile file) {
        return deadlines.find(file.id(), Obligation.PUBLISH_REPORT).orElseThrow(NotFound::new);
    }

    /** The planned day of each of these tasks that leads to a milestone. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> of(List<WorkTask> tasks) {
        List<WorkTask> planned =
                tasks.stream().filter(MilestoneSteps::isPlanned).toList();
        if (planned.isEmpty()) {
            return Map.of();
        }
        Map<Long, ReviewPlan> plans = of(planned.stream().map(WorkTask::caseId).collect(Collectors.toSet()));
        Map<String, LocalDate> days = new HashMap<>();
        planned.stream().filter(task -> plans.containsKey(task.caseId())).forEach(task -> {
            ReviewPlan plan = plans.get(task.caseId());
            Set<ReviewMilestone> reached = plan.milestones().stream()
                    .filter(PlannedMilestone::reached)
                    .map(PlannedMilestone::milestone)
                    .collect(Collectors.toSet());
            MilestoneSteps.of(task, reached)
                    .ifPresent(
                            milestone -> days.put(task.id(), plan.of(milestone).on()));
        });
        return days;
    }

    /** The plans of those of these cases whose review has begun; as many statements for many as for one. */
    private Map<Long, ReviewPlan> of(Collection<Long> caseIds) {
        Map<Long, Map<Obligation, Deadline>> clocks = deadlines.of(caseIds).stream()
                .collect(Collectors.groupingBy(
                        Deadline::caseId,
                        Collectors.toMap(Deadline::obligation, clock -> clock, (earlier, later) -> later)));
        Map<Long, Map<ReviewMilestone, Move>> moves = rows.moves(caseIds);
        Map<Long, List<MilestoneSteps.Done>> done = rows.done(caseIds);
        Map<Long, LocalDate> delayed = targets.of(caseIds);
        Map<Long, ReviewPlan> plans = new HashMap<>();
        clocks.forEach((caseId, ofCase) -> {
            Deadline publication = ofCase.get(Obligation.PUBLISH_REPORT);
            if (publication != null) {
                plans.put(
                        caseId,
                        plan(
                                publication.dueOn(),
                                delayed.getOrDefault(caseId, publication.dueOn()),
                                moves.getOrDefault(caseId, Map.of()),
                                MilestoneSteps.reached(done.getOrDefault(caseId, List.of()), met(ofCase))));
            }
        });
        return plans;
    }

    private static Set<Obligation> met(Map<Obligation, Deadline> clocks) {
        return clocks.values().stream()
                .filter(clock -> clock.metAt() != null)
                .map(Deadline::obligation)
                .collect(Collectors.toSet());
    }

    private ReviewPlan plan(
            LocalDate statutory, LocalDate aim, Map<ReviewMilestone, Move> moved, Set<ReviewMilestone> reached) {
        WorkingDays days = calendar.get();
        return new ReviewPlan(
                statutory,
                aim,
                guidance.reviewPlan().stream()
                        .map(rule -> new PlannedMilestone(
                                rule,
                                days.before(rule.workingDaysBefore(), aim).end(),
                                moved.get(rule.milestone()),
                                reached.contains(rule.milestone())))
                        .toList());
    }
}
