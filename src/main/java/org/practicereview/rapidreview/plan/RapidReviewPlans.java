package org.practicereview.rapidreview.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
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
import org.practicereview.guidance.PlanStep;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.plan.PlannedDay.Move;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a rapid review: each step on a working day counted back from the day it is due (RR7), so that the plan moves
 * with that day. A day can be moved by hand, never past the step after it.
 */
@Service
public class RapidReviewPlans {

    private static final Set<Role> MAY_MOVE = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final PlanRows rows;
    private final Guidance guidance;
    private final Deadlines deadlines;
    private final InstalledCalendar calendar;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    RapidReviewPlans(
            PlanRows rows,
            Guidance guidance,
            Deadlines deadlines,
            InstalledCalendar calendar,
            CaseAccess access,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.guidance = guidance;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The days in the order of the steps, for those who gather the returns.
     *
     * @throws NotFound when the case, or its rapid review, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<PlannedDay> of(Person person, IncidentReference reference) {
        return of(readable(person, access.see(person, reference)));
    }

    /** Whether the person may move its days now. */
    @Transactional(readOnly = true)
    public boolean mayMove(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return due(file).isOpen() && access.mayWork(person, file, MAY_MOVE);
    }

    /**
     * Refuses whoever may not move its days.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireMoving(Person person, IncidentReference reference) {
        access.requireWork(person, readable(person, access.see(person, reference)), MAY_MOVE);
    }

    /** The days of a rapid review that has been opened. */
    public List<PlannedDay> of(CaseFile file) {
        LocalDate due = due(file).dueOn();
        WorkingDays workingDays = calendar.get();
        Map<PlanStep, Move> moved = rows.of(file.id());
        return guidance.rapidReviewPlan().stream()
                .map(rule -> new PlannedDay(
                        rule, workingDays.before(rule.workingDaysBefore(), due).end(), moved.get(rule.step())))
                .toList();
    }

    /**
     * Moves a step to another day.
     *
     * @param seen refuses a version of the step that was not looked at
     * @throws org.practicereview.form.InvalidAnswers when that day cannot be
     * @throws org.practicereview.refusal.Refusal that of {@code seen}, when somebody else has moved it since
     * @throws Conflict when the rapid review was sent
     */
    @Transactional
    public void move(Person person, IncidentReference reference, PlanStep step, IntConsumer seen, NewDay form) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, MAY_MOVE);
        Deadline due = due(file);
        if (!due.isOpen()) {
            throw new Conflict("rapid-review-sent", "The rapid review was sent: its plan is not changed any more.");
        }
        List<PlannedDay> plan = of(file);
        PlannedDay before = plan.get(step.ordinal());
        seen.accept(before.version());
        LocalDate to = Objects.requireNonNull(form.on());
        check(plan, step, to, due);
        rows.move(
                file.id(),
                step,
                new Move(
                        to,
                        Objects.requireNonNull(form.reason()),
                        person.id(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        before.version() + 1));
        timeline.add(
                file,
                person.id(),
                "plan-moved",
                Matter.AGENCY_RETURNS,
                "Plan of the rapid review: %s moved from %s to %s"
                        .formatted(step.label(), DayInWords.of(before.on()), DayInWords.of(to)));
    }

    private void check(List<PlannedDay> plan, PlanStep step, LocalDate to, Deadline due) {
        AnswerErrors errors = new AnswerErrors();
        new PlanOrder(due.startedOn(), due.dueOn(), calendar.get())
                .check(
                        step,
                        to,
                        plan.stream()
                                .map(other -> new PlanOrder.Step(
                                        other.rule().step(), other.rule().step().label(), other.on()))
                                .toList(),
                        errors);
        errors.refuseIfAny();
    }

    private Deadline due(CaseFile file) {
        return deadlines.find(file.id(), Obligation.SEND_RAPID_REVIEW).orElseThrow(NotFound::new);
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.AGENCY_RETURNS)) {
            throw new NotFound();
        }
        due(file);
        return file;
    }
}
