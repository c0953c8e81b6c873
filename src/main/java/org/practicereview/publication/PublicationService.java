package org.practicereview.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.publication.text.PublicTexts;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.refusal.Conflict;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on publication, sending copies ahead, or saying why a report is not published. */
@Service
@Transactional
public class PublicationService {

    private final Publications publications;
    private final PublicationDates dates;
    private final CopiesClock copies;
    private final PublicTexts texts;
    private final FinalReport report;
    private final List<BeforePublication> before;
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
            CopiesClock copies,
            PublicTexts texts,
            FinalReport report,
            List<BeforePublication> before,
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
        this.copies = copies;
        this.texts = texts;
        this.report = report;
        this.before = before;
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
     * The latest day to publish and, counted back from it, the last day for copies (L11, L12). Done again, after
     * the review was taken over and given back, it only ends a release that was set before.
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
            publications.add(file.id(), latestOn, copies.lastDay(file, latestOn));
            timeline.add(file, null, "publication-dates", Matter.PUBLICATION, "Dates of publication worked out");
        } else {
            publications.stop(file.id());
        }
        return Deadline.lapseOf(publication(file).copiesBy());
    }

    /**
     * The clock of the copies runs once it is decided to publish the report: without that there are none, and what ran falls
     * away.
     *
     * @return the moment from which copies are late, by the bank holidays known today
     */
    Instant decide(CaseFile file, UUID by, Extent extent, @Nullable String justification) {
        if (extent.isReport()) {
            copies.owed(file, publication(file).latestOn(), by);
            texts.returnToReport(file, by, extent);
        } else {
            copies.fallAway(file, "it was decided not to publish the report");
        }
        publications.decided(file.id(), extent, justification);
        timeline.add(
                file,
                by,
                extent.isReport() ? "publication-decided" : "non-publication-decided",
                Matter.PUBLICATION,
                switch (extent) {
                    case FULL -> "Decided to publish the report";
                    case PART -> "Decided to publish a part of the report";
                    case INSTEAD -> "Decided not to publish the report";
                });
        return Deadline.lapseOf(publication(file).copiesBy());
    }

    /**
     * Copies go to the Panel, the Secretary of State and Ofsted: the text is frozen, their clock stops (L11). A text that was
     * changed goes again, and is told again (section 10, step 27a).
     *
     * @throws org.practicereview.refusal.Conflict while something about the text is not settled
     */
    void sendCopies(CaseFile file, UUID by, MayBeLate late) {
        TextVersion text = texts.keep(file);
        requireDecided(publication(file), text);
        before.forEach(settled -> settled.beforeCopies(file, text, by));
        lateWork.meet(file, Obligation.SEND_ADVANCE_COPIES, by, late);
        publications.copiesSent(file.id(), England.today(clock), text.number(), report.snapshot(file, text.text()));
        caseFiles.copiesSent(file);
        if (text.extent() == Extent.PART) {
            caseFiles.partReasonsSent(file);
        }
        caseFiles.moveTo(file, Stage.COPIES_SENT);
        int round = publication(file).copiesRound();
        timeline.add(
                file,
                by,
                "copies-sent",
                Matter.CASE,
                round == 1 ? "Copies of the report sent" : "Copies of the report sent again: its text has changed");
        outbox.tell(file, Event.ADVANCE_COPIES_SENT, occasion(round));
    }

    /**
     * What is copied and published is what was decided on: not the whole report where a part is to be left out.
     *
     * @throws Conflict while the text is another
     */
    static void requireDecided(Publication publication, TextVersion text) {
        Extent decided = publication.extent();
        if (decided != null && decided != text.extent()) {
            throw new Conflict(
                    "text-not-as-decided",
                    "It was decided to publish: %s. The text for publication is still: %s. Write it as it was decided first."
                            .formatted(decided.label(), text.extent().label()));
        }
    }

    private static String occasion(int round) {
        return round == 1 ? "first" : "round " + round;
    }

    /**
     * The reasons, and a copy of what is to be published in place of the report, go to the Panel and the Secretary of State; Ofsted gets that copy (L11, L14).
     *
     * @param information what is published instead, nothing where the text for publication is that already
     * @throws Conflict while somebody may be recognised in it
     */
    void sendReasons(CaseFile file, UUID by, @Nullable String information) {
        TextVersion text = information == null ? texts.keep(file) : texts.writeInstead(file, by, information);
        before.forEach(settled -> settled.beforeReasons(file, text));
        publications.copiesSent(file.id(), England.today(clock), text.number(), null);
        caseFiles.moveTo(file, Stage.NOT_PUBLISHED);
        reviews.reviewerLeaves(file);
        caseFiles.reasonsSent(file);
        timeline.add(file, by, EventKind.REPORT_NOT_PUBLISHED, Matter.CASE, "Reasons for not publishing sent");
        String occasion = occasion(publication(file).copiesRound());
        outbox.tell(file, Event.REPORT_NOT_PUBLISHED, occasion);
        outbox.tell(file, Event.IMPROVEMENTS_COPIED, occasion);
    }

    /** Who is told when copies go. */
    List<Recipient> toldOfCopies() {
        return outbox.toldToday(Event.ADVANCE_COPIES_SENT);
    }

    /** Who gets the reasons, and the copy of what is to be published instead. */
    List<Recipient> toldOfReasons() {
        return outbox.toldToday(Event.REPORT_NOT_PUBLISHED);
    }

    /** Who gets that copy alone. */
    List<Recipient> toldOfImprovements() {
        return outbox.toldToday(Event.IMPROVEMENTS_COPIED);
    }

    /** Sets the first day to publish, now that copies have gone. Doing it again changes nothing. */
    public void setEarliestDate(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        Publication publication = publication(file);
        if (publication.earliestOn() == null) {
            publications.earliest(file.id(), dates.earliestAfterCopies(publication.copiesSentOn()));
        }
    }

    /**
     * The text has changed since copies went: they are owed again.
     *
     * @return the moment from which they are late
     */
    Instant sendAgain(CaseFile file, UUID by) {
        copies.owed(file, publication(file).latestOn(), by);
        timeline.add(
                file, by, "copies-owed-again", Matter.PUBLICATION, "Copies are to be sent again: the text has changed");
        return Deadline.lapseOf(publication(file).copiesBy());
    }

    /**
     * Notes that publication is decided on again. Nothing says any more that there will be copies: an open clock of
     * theirs stops until there is a decision.
     */
    void decideAgain(CaseFile file, UUID by) {
        copies.fallAway(file, "publication is decided on again");
        timeline.add(file, by, "publication-reopened", Matter.PUBLICATION, "Publication is decided on again");
    }

    /** The last day for copies passed; the work goes on. */
    public void recordCopiesOverdue(IncidentReference reference) {
        breaches.record(caseFiles.lock(reference), Obligation.SEND_ADVANCE_COPIES);
    }

    /**
     * Keeps the report available until that day, because it was not for a time, which is added; the case is locked
     * (section 10, step 30).
     */
    public void keepAvailableUntil(CaseFile file, LocalDate until) {
        publications.availableUntil(file.id(), until);
    }

    /** Whether publication of the case's report has begun. */
    public boolean hasBegun(CaseFile file) {
        return publications.find(file.id()).isPresent();
    }

    /**
     * The publication of the case, with the dates that are still to come as they are counted today: a bank holiday may
     * have been declared since.
     */
    public Publication publication(CaseFile file) {
        Publication stored = publications
                .find(file.id())
                .orElseThrow(() -> new IllegalStateException("no publication of " + file.reference()));
        return stored.counted(copies.lastDay(file, stored.latestOn()), earliest(stored));
    }

    private @Nullable LocalDate earliest(Publication stored) {
        return stored.earliestOn() == null || stored.publishedOn() != null
                ? stored.earliestOn()
                : dates.earliestAfterCopies(stored.copiesSentOn());
    }
}
