package org.practicereview.review.national;

import java.util.UUID;
import org.practicereview.casefile.CaseFile;
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
        return (reviews.isLocal(file) || file.milestones().national())
                && deadlines
                        .find(file.id(), Obligation.PUBLISH_REPORT)
                        .filter(Deadline::isOpen)
                        .isPresent();
    }

    /** Which of the two it is, in a word. */
    String kind(CaseFile file) {
        return reviews.isLocal(file) ? "local" : "single";
    }

    /** Neither its date nor its steps go on; what was typed is kept. */
    void standStill(CaseFile file) {
        fallen.cancel(
                file.id(),
                Obligation.PUBLISH_REPORT,
                "a national review took over the %s one (P11)".formatted(kind(file)));
        timers.retime(file.reference(), Obligation.PUBLISH_REPORT, Deadline.NO_DATE);
        workflow.reviewStandsStill(file);
    }

    /** Its date is owed again, and it is looked after again from today on: what stood still was not missed. */
    void goOn(CaseFile file, UUID by, String occasion) {
        workflow.reviewGoesOn(file);
        fallen.resume(file.id(), Obligation.PUBLISH_REPORT, by)
                .ifPresent(owed -> timers.retime(file.reference(), Obligation.PUBLISH_REPORT, owed.lapsesAt()));
        monitoring.goesOn(file);
        timeline.add(
                file,
                by,
                "local-review-resumed",
                Matter.CASE,
                "The %s review goes on; its date runs from the same day as before".formatted(kind(file)));
        outbox.tell(file, Event.REVIEW_RESUMED, occasion);
        // its day may have passed meanwhile: that is said now, not when the timer fires
        breaches.record(file, Obligation.PUBLISH_REPORT);
    }

    /**
     * It ends where it is, its reviewer leaves, and the case goes on to what is learnt.
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
                "review-ended-with-national",
                Matter.CASE,
                "The review of the case ended with the national review; what was learnt is followed");
        outbox.tell(file, Event.REVIEW_ENDED_WITH_NATIONAL, occasion);
    }
}
