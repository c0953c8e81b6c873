package org.practicereview.seriouscasereview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.DoneOn;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Route;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A board decides on a serious case review and carries it out; each step is recorded with the day it was done. */
@Service
@Transactional
public class SeriousCaseReviewService {

    private final SeriousCaseReviews reviews;
    private final BoardRules rules;
    private final CaseFiles caseFiles;
    private final NationalPanel panel;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final FallenDeadlines fallen;
    private final LateWork lateWork;
    private final Breaches breaches;
    private final Outbox outbox;

    SeriousCaseReviewService(
            SeriousCaseReviews reviews,
            BoardRules rules,
            CaseFiles caseFiles,
            NationalPanel panel,
            Timeline timeline,
            Deadlines deadlines,
            FallenDeadlines fallen,
            LateWork lateWork,
            Breaches breaches,
            Outbox outbox) {
        this.reviews = reviews;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.panel = panel;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.fallen = fallen;
        this.lateWork = lateWork;
        this.breaches = breaches;
        this.outbox = outbox;
    }

    /**
     * The board was notified: a month to decide runs from that day (S5). Opening it again changes nothing.
     *
     * @return the moment from which the decision is late
     */
    public Instant open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (reviews.find(file.id()).isEmpty()) {
            LocalDate notifiedOn = notifiedOn(file);
            reviews.add(file.id(), notifiedOn);
            caseFiles.moveTo(file, Stage.SERIOUS_CASE_REVIEW_CONSIDERED);
            timeline.add(
                    file,
                    null,
                    "serious-case-review-considered",
                    Matter.CASE,
                    "The Local Safeguarding Children Board considers a serious case review");
        }
        LocalDate notifiedOn = review(file).notifiedOn();
        return wasNotified(file)
                ? Deadline.lapseOf(deadlines.startIfLimited(
                        file.id(), Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, notifiedOn, rules.ruleDay(notifiedOn)))
                : Deadline.NO_DATE;
    }

    /** After a rapid review the month of S5 does not run: the board was not notified, it took part. */
    private static boolean wasNotified(CaseFile file) {
        return file.notifiedRoute() == Route.OFSTED_AND_LSCB;
    }

    private static LocalDate notifiedOn(CaseFile file) {
        Instant notifiedAt = file.notifiedAt();
        if (notifiedAt == null) {
            throw new IllegalStateException("nobody was notified of " + file.reference());
        }
        return wasNotified(file) ? England.dayOf(notifiedAt) : file.incident().clockStartsOn();
    }

    /**
     * The chair of the board decided (S1 to S5).
     *
     * @return the moment from which telling of it is late (S6)
     */
    Instant decide(CaseFile file, UUID by, BoardDecision decision, DoneOn done) {
        requireAfter(review(file).notifiedOn(), done, "It was not known before");
        if (decision == BoardDecision.LEFT_TO_PARTNERS) {
            fallen.cancel(
                    file.id(), Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, "the board left the decision to the partners");
        } else {
            lateWork.metOn(file, Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, by, done);
        }
        return decided(file, by, decision, done.day());
    }

    /** The chair weighed the advice of the national panel and confirms or changes the decision (S9). */
    Instant reconsidered(CaseFile file, UUID by, boolean changed, DoneOn done) {
        requireAfter(review(file).decided(), done, "The decision was taken on");
        if (!changed) {
            say(file, by, "serious-case-review-not-initiated-confirmed", "Decision not to initiate confirmed", done);
            return Deadline.NO_DATE;
        }
        return decided(file, by, BoardDecision.INITIATED, done.day());
    }

    private Instant decided(CaseFile file, UUID by, BoardDecision decision, LocalDate on) {
        reviews.decided(file.id(), decision, on);
        timeline.add(
                file,
                by,
                "serious-case-review-decided",
                Matter.CASE,
                decision == BoardDecision.LEFT_TO_PARTNERS
                        ? "The decision on a review is left to the safeguarding partners"
                        : (decision == BoardDecision.INITIATED
                                        ? "Serious case review initiated on "
                                        : "Decided not to initiate a serious case review on ")
                                + DayInWords.of(on));
        return decision == BoardDecision.LEFT_TO_PARTNERS
                ? Deadline.NO_DATE
                : Deadline.lapseOf(deadlines.startIfLimited(
                        file.id(), Obligation.TELL_OF_SERIOUS_CASE_REVIEW_DECISION, on, rules.ruleDay(on)));
    }

    /**
     * Ofsted, the Department and the national panel were told of the decision (S6, S8).
     *
     * @return the moment from which reasons for not initiating are late (S7), where it was not initiated
     */
    Instant tell(CaseFile file, UUID by, DoneOn done) {
        SeriousCaseReview review = review(file);
        LocalDate decidedOn = review.decided();
        requireAfter(decidedOn, done, "The decision was taken on");
        lateWork.metOn(file, Obligation.TELL_OF_SERIOUS_CASE_REVIEW_DECISION, by, done);
        Event event =
                review.isInitiated() ? Event.SERIOUS_CASE_REVIEW_INITIATED : Event.SERIOUS_CASE_REVIEW_NOT_INITIATED;
        reviews.told(
                file.id(),
                done.day(),
                rules.isTold(event.name(), done.day(), Recipient.PANEL),
                rules.isTold(event.name(), done.day(), Recipient.DEPARTMENT));
        say(file, by, "serious-case-review-decision-told", "National bodies told of the decision", done);
        outbox.tell(file, event, "first", done.day(), rules.edition(done.day()));
        return review.isInitiated()
                ? Deadline.NO_DATE
                : Deadline.lapseOf(deadlines.startIfLimited(
                        file.id(),
                        Obligation.TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW,
                        decidedOn,
                        rules.ruleDay(decidedOn)));
    }

    /** The national panel has the reasons for not initiating, with the notification (S7, S14). */
    void sendReasons(CaseFile file, UUID by, DoneOn done) {
        requireAfter(review(file).decided(), done, "The decision was taken on");
        lateWork.metOn(file, Obligation.TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, by, done);
        reviews.reasonsSent(file.id(), done.day());
        caseFiles.moveTo(file, Stage.SERIOUS_CASE_REVIEW_NOT_INITIATED);
        say(
                file,
                by,
                "reasons-for-not-initiating-sent",
                "Reasons for not initiating sent to the " + panel.nameOn(file, done.day()),
                done);
        outbox.tell(file, Event.REASONS_FOR_NOT_INITIATING_SENT, "first", done.day(), rules.edition(done.day()));
    }

    /**
     * The review begins: six months run from the day it was initiated (S10). Beginning it again changes nothing.
     *
     * @return the moment from which the review is late
     */
    public Instant start(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        LocalDate initiatedOn = review(file).decided();
        if (deadlines.find(file.id(), Obligation.COMPLETE_SERIOUS_CASE_REVIEW).isEmpty()) {
            caseFiles.moveTo(file, Stage.SERIOUS_CASE_REVIEW_INITIATED);
        }
        return Deadline.lapseOf(deadlines.startIfLimited(
                file.id(), Obligation.COMPLETE_SERIOUS_CASE_REVIEW, initiatedOn, rules.ruleDay(initiatedOn)));
    }

    /** The board appointed its reviewers; the national panel has the names for information (S8). */
    void reviewersAppointed(CaseFile file, UUID by, DoneOn done, LocalDate namesSentOn) {
        requireAfter(review(file).decided(), done, "The review was initiated on");
        say(file, by, "serious-case-reviewers-appointed", "Reviewers of the serious case review appointed", done);
        outbox.tell(file, Event.SERIOUS_CASE_REVIEWER_APPOINTED, "first", namesSentOn, rules.edition(namesSentOn));
    }

    void reportReceived(CaseFile file, UUID by, DoneOn done) {
        requireAfter(review(file).decided(), done, "The review was initiated on");
        say(file, by, "serious-case-review-reported", "Report of the serious case review received", done);
    }

    void reportReturned(CaseFile file, UUID by) {
        timeline.add(file, by, "report-returned", Matter.REVIEW, "Report returned to the reviewers");
    }

    /** The board accepted the report: the review is complete (S10). */
    void complete(CaseFile file, UUID by, DoneOn done) {
        requireAfter(review(file).decided(), done, "The review was initiated on");
        lateWork.metOn(file, Obligation.COMPLETE_SERIOUS_CASE_REVIEW, by, done);
        reviews.completed(file.id(), done.day());
        caseFiles.moveTo(file, Stage.SERIOUS_CASE_REVIEW_COMPLETED);
        timeline.add(
                file,
                by,
                "serious-case-review-completed",
                Matter.CASE,
                "Serious case review completed on " + DayInWords.of(done.day()));
    }

    /** A date of the board passed; the work goes on. */
    public void recordOverdue(IncidentReference reference, Obligation obligation) {
        breaches.record(caseFiles.lock(reference), obligation);
    }

    private void say(CaseFile file, UUID by, String kind, String what, DoneOn done) {
        timeline.add(file, by, kind, Matter.REVIEW, what + ", on " + DayInWords.of(done.day()));
    }

    static void requireAfter(LocalDate earliest, DoneOn done, String because) {
        if (done.day().isBefore(earliest)) {
            throw new InvalidAnswers(
                    "/" + done.question(), "too-early", "%s %s".formatted(because, DayInWords.of(earliest)));
        }
    }

    /** The serious case review of the case. */
    SeriousCaseReview review(CaseFile file) {
        return reviews.find(file.id())
                .orElseThrow(() -> new IllegalStateException("no serious case review of " + file.reference()));
    }
}
