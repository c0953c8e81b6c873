package org.practicereview.review.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.MonitoringRule;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.review.ReviewModel;
import org.practicereview.review.ReviewService;
import org.practicereview.workflow.PlannedDays;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.timer.MovedDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Progress and quality of a review are looked at at regular intervals, and it is told when they are not (L6, P9). */
@Service
public class ReviewMonitoring implements PlannedDays {

    private final RecordRows rows;
    private final ReviewRecords records;
    private final ReviewService reviews;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Guidance guidance;
    private final InstalledCalendar calendar;
    private final MovedDates timers;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    ReviewMonitoring(
            RecordRows rows,
            ReviewRecords records,
            ReviewService reviews,
            CaseFiles caseFiles,
            Deadlines deadlines,
            Guidance guidance,
            InstalledCalendar calendar,
            MovedDates timers,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.reviews = reviews;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.guidance = guidance;
        this.calendar = calendar;
        this.timers = timers;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The terms are approved: from today on the review is looked at regularly. Doing it again on the same day changes nothing.
     *
     * @return the moment from which the first check is missed
     */
    @Transactional
    public Instant begin(IncidentReference reference) {
        return next(caseFiles.lock(reference));
    }

    /**
     * A check is recorded; the case is locked.
     *
     * @return the moment from which the next one is missed
     */
    @Transactional
    public Instant checked(CaseFile file, UUID by, ReviewCheck check) {
        records.keep(file, by, RecordKind.CHECK, check);
        return next(file);
    }

    /** The review stood still and goes on: it is looked at from today on, and what fell due meanwhile was not missed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goesOn(CaseFile file) {
        if (nextCheck(file).isPresent()) {
            timers.retime(file.reference(), ReviewModel.CHECK_MISSED, ReviewModel.CHECK_LAPSES_AT, next(file));
        }
    }

    /** The day passed without a check; harmless when there was one in the meantime, or the review stands still. */
    @Transactional
    public void missed(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        boolean goesOn = deadlines
                .find(file.id(), Obligation.PUBLISH_REPORT)
                .filter(Deadline::isOpen)
                .isPresent();
        nextCheck(file)
                .filter(due -> goesOn && England.today(clock).isAfter(due))
                .ifPresent(due -> missed(file, due));
    }

    /** When the review is looked at next; nothing before its terms are approved. */
    public Optional<LocalDate> nextCheck(CaseFile file) {
        return Optional.ofNullable(rows.nextChecks(Set.of(file.id())).get(file.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> of(List<WorkTask> tasks) {
        List<WorkTask> checks = tasks.stream()
                .filter(task -> ReviewModel.CHECK.contains(task.key()))
                .toList();
        if (checks.isEmpty()) {
            return Map.of();
        }
        Map<Long, LocalDate> next =
                rows.nextChecks(checks.stream().map(WorkTask::caseId).collect(Collectors.toSet()));
        return checks.stream()
                .filter(task -> next.containsKey(task.caseId()))
                .collect(Collectors.toMap(WorkTask::id, task -> next.get(task.caseId())));
    }

    private void missed(CaseFile file, LocalDate due) {
        timeline.add(
                file,
                null,
                "review-check-missed",
                Matter.REVIEW,
                "Progress and quality of the review were not looked at, due on " + DayInWords.of(due));
        outbox.tell(
                file,
                Event.REVIEW_CHECK_MISSED,
                "check due " + due,
                due,
                rule(file).told());
    }

    private Instant next(CaseFile file) {
        calendar.hold();
        LocalDate due = calendar.get()
                .within(rule(file).everyWorkingDays(), England.today(clock))
                .end();
        rows.checkNext(file.id(), due);
        return Deadline.lapseOf(due);
    }

    private MonitoringRule rule(CaseFile file) {
        return guidance.reviewMonitoring(reviews.review(file).kind().guidance());
    }
}
