package org.practicereview.review.national;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.refusal.Conflict;
import org.practicereview.review.ReviewService;
import org.practicereview.review.record.ReviewMonitoring;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.timer.MovedDates;
import org.springframework.stereotype.Component;

/** What a national review does to the review of a case that it takes over; the case is locked (step 19a). */
@Component
class TakenOverReviews {

    private static final String ENDED = "ReviewEndedWithNationalReview";

    /** Its dates that stand still with it, the earlier one first. */
    private static final List<Obligation> DATES = List.of(Obligation.SEND_ADVANCE_COPIES, Obligation.PUBLISH_REPORT);

    private final ReviewService reviews;
    private final ReviewMonitoring monitoring;
    private final Deadlines deadlines;
    private final FallenDeadlines fallen;
    private final MovedDates timers;
    private final CaseWorkflow workflow;
    private final Breaches breaches;
    private final Timeline timeline;
    private final Outbox outbox;

    TakenOverReviews(
            ReviewService reviews,
            ReviewMonitoring monitoring,
            Deadlines deadlines,
            FallenDeadlines fallen,
            MovedDates timers,
            CaseWorkflow workflow,
            Breaches breaches,
            Timeline timeline,
            Outbox outbox) {
        this.reviews = reviews;
        this.monitoring = monitoring;
        this.deadlines = deadlines;
        this.fallen = fallen;
        this.timers = timers;
        this.workflow = workflow;
        this.breaches = breaches;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /** A review, local or national, whose report is still owed. */
    boolean runs(CaseFile file) {
        return (reviews.isLocal(file) || file.milestones().national()) && isOwed(file, Obligation.PUBLISH_REPORT);
    }

    /** Whether nothing is left of it to go on with: its report, or the reasons against it, went out without standing still. */
    boolean isSettled(CaseFile file) {
        return file.milestones().published() || file.milestones().reasonsSent() && !workflow.standsStill(file);
    }

    /** Which of the two it is, in a word. */
    String kind(CaseFile file) {
        return reviews.isLocal(file) ? "local" : "single";
    }

    /** Neither its dates nor its steps go on; what was typed is kept. */
    void standStill(CaseFile file) {
        String because = "a national review took over the %s one".formatted(kind(file));
        DATES.stream().filter(date -> isOwed(file, date)).forEach(date -> {
            fallen.cancel(file.id(), date, because);
            timers.retime(file.reference(), date, Deadline.NO_DATE);
        });
        workflow.reviewStandsStill(file);
    }

    private boolean isOwed(CaseFile file, Obligation date) {
        return deadlines.find(file.id(), date).filter(Deadline::isOpen).isPresent();
    }

    /** What stood still is owed again, and it is looked after again from today on: what stood still was not missed. */
    void goOn(CaseFile file, UUID by, String occasion) {
        workflow.reviewGoesOn(file);
        stoodStill(file)
                .forEach(date -> fallen.resume(file.id(), date, by)
                        .ifPresent(owed -> timers.retime(file.reference(), date, owed.lapsesAt())));
        monitoring.goesOn(file);
        timeline.add(
                file,
                by,
                "local-review-resumed",
                Matter.CASE,
                "The %s review goes on; its date runs from the same day as before".formatted(kind(file)));
        outbox.tell(file, Event.REVIEW_RESUMED, occasion);
        // a day may have passed meanwhile: that is said now, not when the timer fires
        DATES.forEach(date -> breaches.record(file, date));
    }

    /** Copies that were not owed any more before it was taken over, for a reason of their own, are not owed now. */
    private List<Obligation> stoodStill(CaseFile file) {
        Optional<String> because = whyFallen(file, Obligation.PUBLISH_REPORT);
        return DATES.stream()
                .filter(date -> whyFallen(file, date).equals(because))
                .toList();
    }

    private Optional<String> whyFallen(CaseFile file, Obligation date) {
        return deadlines.find(file.id(), date).map(Deadline::cancelledBecause);
    }

    /**
     * Ends a review that a national one took over: it ends where it is, its reviewer leaves, and the case goes on to
     * what is learnt.
     *
     * @throws Conflict when the case began under a model that knows no such end
     */
    void end(CaseFile file, UUID by, String occasion) {
        workflow.reviewGoesOn(file);
        if (!workflow.goOnIfItWaits(file.reference(), ENDED)) {
            throw new Conflict(
                    "cannot-end", "This review cannot end with the national one where it is. Let it go on instead.");
        }
        reviews.reviewerLeaves(file);
        timeline.add(
                file,
                by,
                EventKind.REVIEW_ENDED_WITH_NATIONAL,
                Matter.CASE,
                "The review of the case ended with the national review; what was learnt is followed");
        outbox.tell(file, Event.REVIEW_ENDED_WITH_NATIONAL, occasion);
    }
}
