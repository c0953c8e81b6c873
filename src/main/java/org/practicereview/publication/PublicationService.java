package org.practicereview.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on publication, sending copies ahead, publishing, or saying why not. */
@Service
@Transactional
public class PublicationService {

    private final Publications publications;
    private final PublicationDates dates;
    private final ReviewService reviews;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final LateWork lateWork;
    private final Breaches breaches;
    private final Outbox outbox;
    private final Clock clock;

    PublicationService(
            Publications publications,
            PublicationDates dates,
            ReviewService reviews,
            CaseFiles caseFiles,
            Timeline timeline,
            Deadlines deadlines,
            LateWork lateWork,
            Breaches breaches,
            Outbox outbox,
            Clock clock) {
        this.publications = publications;
        this.dates = dates;
        this.reviews = reviews;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.lateWork = lateWork;
        this.breaches = breaches;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The latest day to publish and, counted back from it, the last day for copies (L11, L12). Doing it again changes
     * nothing.
     *
     * @return the moment from which copies are late
     */
    public Instant workOutDates(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (publications.find(file.id()).isEmpty()) {
            LocalDate latestOn = deadlines
                    .find(file.id(), Obligation.PUBLISH_REPORT)
                    .orElseThrow()
                    .dueOn();
            publications.add(file.id(), latestOn, dates.copiesBy(latestOn, decidedOn(file)));
            timeline.add(file, null, "publication-dates", Matter.REPORT, "Dates of publication worked out");
        }
        return Deadline.lapseOf(publication(file).copiesBy());
    }

    /**
     * The clock of the copies runs once it is decided to publish: without publication there are none.
     *
     * @return the moment from which copies are late, by the bank holidays known today
     */
    Instant decide(CaseFile file, UUID by, boolean publish) {
        if (publish) {
            deadlines.start(
                    file.id(), Obligation.SEND_ADVANCE_COPIES, publication(file).latestOn(), decidedOn(file));
        }
        timeline.add(
                file,
                by,
                publish ? "publication-decided" : "non-publication-decided",
                Matter.REPORT,
                publish ? "Decided to publish the report" : "Decided not to publish the report");
        return Deadline.lapseOf(publication(file).copiesBy());
    }

    private LocalDate decidedOn(CaseFile file) {
        return reviews.review(file).decidedOn();
    }

    /** Copies go to the Panel, the Secretary of State and Ofsted: the text is frozen, their clock stops (L11). */
    void sendCopies(CaseFile file, UUID by, MayBeLate late, String report) {
        lateWork.meet(file, Obligation.SEND_ADVANCE_COPIES, by, late);
        publications.copiesSent(file.id(), England.today(clock), report);
        caseFiles.copiesSent(file);
        caseFiles.moveTo(file, Stage.COPIES_SENT);
        timeline.add(file, by, "copies-sent", Matter.CASE, "Copies of the report sent");
        outbox.tell(file, Event.ADVANCE_COPIES_SENT, "first");
    }

    /** The first day to publish, now that copies have gone. Doing it again changes nothing. */
    public void setEarliestDate(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        Publication publication = publication(file);
        if (publication.earliestOn() == null) {
            publications.earliest(file.id(), dates.earliestAfterCopies(publication.copiesSentOn()));
        }
    }

    /**
     * Publishes the report today.
     *
     * @throws RuleRefusal before the earliest day after the copies (L11)
     */
    void publish(CaseFile file, UUID by, MayBeLate late) {
        LocalDate today = England.today(clock);
        Publication publication = publication(file);
        if (today.isBefore(publication.earliestOn())) {
            throw new RuleRefusal(
                    "too-early",
                    "Copies went on %s: the report may be published from %s on (L11)."
                            .formatted(
                                    DayInWords.of(publication.copiesSentOn()),
                                    DayInWords.of(publication.earliestOn())));
        }
        lateWork.meet(file, Obligation.PUBLISH_REPORT, by, late);
        LocalDate availableUntil =
                dates.availableUntil(today, reviews.review(file).isNational());
        publications.published(file.id(), today, availableUntil);
        caseFiles.published(file);
        caseFiles.moveTo(file, Stage.PUBLISHED);
        reviews.reviewerLeaves(file);
        timeline.add(file, by, "report-published", Matter.CASE, "Report published");
        outbox.tell(file, Event.REPORT_PUBLISHED, "first");
    }

    /** What is published instead meets the date of publication (A3). The reasons for not publishing go to the Panel and the Secretary of State (L14). */
    void sendReasons(CaseFile file, UUID by, MayBeLate late) {
        lateWork.meet(file, Obligation.PUBLISH_REPORT, by, late);
        caseFiles.moveTo(file, Stage.NOT_PUBLISHED);
        reviews.reviewerLeaves(file);
        caseFiles.reasonsSent(file);
        timeline.add(file, by, "report-not-published", Matter.CASE, "Reasons for not publishing sent");
        outbox.tell(file, Event.REPORT_NOT_PUBLISHED, "first");
    }

    /** The last day for copies passed; the work goes on. */
    public void recordCopiesOverdue(IncidentReference reference) {
        breaches.record(caseFiles.lock(reference), Obligation.SEND_ADVANCE_COPIES);
    }

    /** With the dates that are still to come as they are counted today: a bank holiday may have been declared since. */
    Publication publication(CaseFile file) {
        Publication stored = publications
                .find(file.id())
                .orElseThrow(() -> new IllegalStateException("no publication of " + file.reference()));
        LocalDate copiesBy = deadlines
                .find(file.id(), Obligation.SEND_ADVANCE_COPIES)
                .map(Deadline::dueOn)
                .orElseGet(() -> dates.copiesBy(stored.latestOn(), decidedOn(file)));
        return stored.counted(
                copiesBy,
                stored.earliestOn() == null || stored.publishedOn() != null
                        ? stored.earliestOn()
                        : dates.earliestAfterCopies(stored.copiesSentOn()));
    }
}
