package org.practicereview.review.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.refusal.Conflict;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of a national review itself: six months from its own decision, whatever runs in its cases (P10). */
@Component
public class NationalReviewClock {

    private final NationalReviewRows rows;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Guidance guidance;
    private final Editions editions;
    private final DateArithmetic arithmetic;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NationalReviewClock(
            NationalReviewRows rows,
            CaseFiles caseFiles,
            Timeline timeline,
            Outbox outbox,
            Guidance guidance,
            Editions editions,
            DateArithmetic arithmetic,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.outbox = outbox;
        this.guidance = guidance;
        this.editions = editions;
        this.arithmetic = arithmetic;
        this.transaction = transaction;
        this.clock = clock;
    }

    LocalDate dueOn(NationalReview review) {
        return arithmetic
                .apply(guidance.timeLimit(Obligation.PUBLISH_REPORT, edition(review)), review.decidedOn())
                .end();
    }

    /** Whether its report was or is late. */
    boolean isLate(NationalReview review) {
        LocalDate until = review.publishedOn() == null ? England.today(clock) : review.publishedOn();
        return until.isAfter(dueOn(review));
    }

    /** Every hour, so that a service that was down at night still says it that day; each case in a transaction of its own. */
    @Scheduled(cron = "0 15 * * * *", zone = England.NAME)
    public void tell() {
        rows.all().stream()
                .filter(review -> review.publishedOn() == null && isLate(review))
                .forEach(review -> rows.referencesOf(review.number())
                        .forEach(reference ->
                                transaction.executeWithoutResult(status -> tell(review, caseFiles.lock(reference)))));
    }

    /** Those are told whom the guidance names for a report that is late; each of its own case and of no other. */
    private void tell(NationalReview review, CaseFile file) {
        if (!rows.lateTold(file.id(), now())) {
            return;
        }
        LocalDate dueOn = dueOn(review);
        outbox.tell(
                file,
                Event.DEADLINE_MISSED,
                "national review " + review.number(),
                dueOn,
                guidance.toldOnBreach(Obligation.PUBLISH_REPORT, edition(review)));
        timeline.add(
                file,
                null,
                "national-review-late",
                Matter.CASE,
                "Date missed: the report of the national review was due on " + DayInWords.of(dueOn));
    }

    /**
     * The report is published and the clock stops.
     *
     * @throws InvalidAnswers when that day lies before the decision, or no reason is given though it was late
     * @throws Conflict when it was published already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void published(NationalReview review, ReportPublished form, UUID by) {
        LocalDate on = Objects.requireNonNull(form.publishedOn());
        if (on.isBefore(review.decidedOn())) {
            throw new InvalidAnswers(
                    "/publishedOn", "before-the-review", "Enter a day on or after that of its decision");
        }
        boolean late = on.isAfter(dueOn(review));
        String reason = form.lateReason();
        if (late && (reason == null || reason.isBlank())) {
            throw new InvalidAnswers("/lateReason", "required", "Enter why it is late");
        }
        if (!rows.published(review.number(), form, late ? reason : null, by, now())) {
            throw new Conflict("published-already", "The report of this national review is published already.");
        }
        for (IncidentReference reference : rows.referencesOf(review.number())) {
            timeline.add(
                    caseFiles.lock(reference),
                    by,
                    "national-review-published",
                    Matter.CASE,
                    "The report of the national review was published on " + DayInWords.of(on));
        }
    }

    private String edition(NationalReview review) {
        return editions.on(review.decidedOn()).code();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
