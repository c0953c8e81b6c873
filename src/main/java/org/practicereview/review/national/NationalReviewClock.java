package org.practicereview.review.national;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.failure.OneByOne;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Outbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of a national review itself: six months from its own decision, whatever runs in its cases (P10). */
@Component
public class NationalReviewClock {

    private final NationalReviewRows rows;
    private final NationalReviewCaseRows cases;
    private final NationalReviewDays days;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Guidance guidance;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NationalReviewClock(
            NationalReviewRows rows,
            NationalReviewCaseRows cases,
            NationalReviewDays days,
            CaseFiles caseFiles,
            Timeline timeline,
            Outbox outbox,
            Guidance guidance,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.days = days;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.outbox = outbox;
        this.guidance = guidance;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every hour, so that a service that was down at night still says it that day; each case in a transaction of its own. */
    @Scheduled(cron = "0 15 * * * *", zone = England.NAME)
    public void tell() {
        rows.all().stream()
                .filter(review -> !review.ofOneCase() && review.publishedOn() == null && days.isLate(review))
                .forEach(review -> OneByOne.each(
                        "nobody was told that national review " + review.number() + " is late in",
                        cases.allOf(review.number()),
                        TakenInCase::reference,
                        taken -> transaction.executeWithoutResult(
                                status -> tell(review, taken, caseFiles.lock(taken.reference())))));
    }

    /** Those are told whom the guidance names for a report that is late; each of its own case and of no other. */
    private void tell(NationalReview review, TakenInCase taken, CaseFile file) {
        if (!cases.lateTold(taken.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return;
        }
        LocalDate dueOn = Objects.requireNonNull(days.dueOn(review));
        outbox.tellMissed(
                file,
                Obligation.PUBLISH_REPORT,
                "national review " + review.number(),
                dueOn,
                guidance.toldOnBreach(Obligation.PUBLISH_REPORT, days.edition(review.decidedOn())));
        timeline.add(
                file,
                null,
                "national-review-late",
                Matter.CASE,
                "Date missed: the report of the national review was due on " + DayInWords.of(dueOn));
    }
}
