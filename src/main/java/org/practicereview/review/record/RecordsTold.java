package org.practicereview.review.record;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.ReviewKind;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Component;

/** Who is told of what is recorded in the course of a review. */
@Component
class RecordsTold {

    private final ReviewService reviews;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Guidance guidance;
    private final Clock clock;

    RecordsTold(
            ReviewService reviews,
            Deadlines deadlines,
            Timeline timeline,
            Outbox outbox,
            Guidance guidance,
            Clock clock) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.outbox = outbox;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** What was recorded is told to those whom it concerns. */
    void of(CaseFile file, UUID by, RecordKind kind, int number, Record form) {
        if (form instanceof ReviewDelay delay) {
            delayed(file, by, number, delay);
        } else if (form instanceof EarlyLearning learning) {
            issued(file, number, learning);
        } else if (form instanceof WrittenRequest request) {
            asked(file, number, request);
        } else if (kind == RecordKind.ANSWER) {
            answered(file, number);
        }
    }

    /** The law wants the request in writing: that there is one is told at once (regulation 14). */
    private void asked(CaseFile file, int number, WrittenRequest request) {
        UUID reviewer = reviews.review(file).reviewer();
        if (reviewer != null) {
            outbox.tellPerson(
                    file, Event.REVIEWER_ASKED, reviewer, "request " + number, Objects.requireNonNull(request.dueOn()));
        }
    }

    private void answered(CaseFile file, int number) {
        ReviewKind review = reviews.review(file).kind();
        outbox.tell(
                file,
                Event.REVIEWER_ANSWERED,
                "answer " + number,
                England.today(clock),
                guidance.reviewMonitoring(review.guidance()).told());
    }

    /** Told to the partners, and to those besides whom it is given. */
    private void issued(CaseFile file, int number, EarlyLearning learning) {
        String occasion = "early learning " + number;
        outbox.tell(file, Event.EARLY_LEARNING_ISSUED, occasion);
        if (Boolean.TRUE.equals(learning.national())) {
            outbox.tell(
                    file,
                    Event.EARLY_LEARNING_ISSUED,
                    occasion,
                    England.today(clock),
                    List.of(Recipient.PANEL, Recipient.DEPARTMENT));
        }
    }

    /** The reasons go to the Panel and the Secretary of State; the statutory day stays (L13). */
    private void delayed(CaseFile file, UUID by, int number, ReviewDelay delay) {
        timeline.add(
                file,
                by,
                "delay-recorded",
                Matter.CASE,
                "%s: reason for delay recorded, new target %s; the date stays %s"
                        .formatted(
                                Obligation.PUBLISH_REPORT.label(),
                                DayInWords.of(Objects.requireNonNull(delay.targetOn())),
                                DayInWords.of(deadlines
                                        .find(file.id(), Obligation.PUBLISH_REPORT)
                                        .orElseThrow(NotFound::new)
                                        .dueOn())));
        outbox.tell(file, Event.REVIEW_DELAYED, "delay " + number);
    }
}
