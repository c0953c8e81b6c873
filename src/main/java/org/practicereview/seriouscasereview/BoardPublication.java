package org.practicereview.seriouscasereview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on the publication of a serious case review, sending copies, publishing, or telling why not (S11 to S14). */
@Service
@Transactional
class BoardPublication {

    private final SeriousCaseReviews reviews;
    private final SeriousCaseReviewService service;
    private final BoardRules rules;
    private final DateArithmetic arithmetic;
    private final CaseFiles caseFiles;
    private final NationalPanel panel;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final LateWork lateWork;
    private final Outbox outbox;

    BoardPublication(
            SeriousCaseReviews reviews,
            SeriousCaseReviewService service,
            BoardRules rules,
            DateArithmetic arithmetic,
            CaseFiles caseFiles,
            NationalPanel panel,
            Timeline timeline,
            Deadlines deadlines,
            LateWork lateWork,
            Outbox outbox) {
        this.reviews = reviews;
        this.service = service;
        this.rules = rules;
        this.arithmetic = arithmetic;
        this.caseFiles = caseFiles;
        this.panel = panel;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.lateWork = lateWork;
        this.outbox = outbox;
    }

    /**
     * Records whether the report is published, as was decided.
     *
     * @param plannedFor the day it was to be published, where it was
     * @return the moment from which copies are late (S12)
     */
    Instant decide(CaseFile file, UUID by, PublicationDecision decision, DoneOn done, @Nullable LocalDate plannedFor) {
        SeriousCaseReview review = service.review(file);
        LocalDate earliest = review.notPublishingToldOn();
        SeriousCaseReviewService.requireAfter(
                earliest == null ? completed(review) : earliest,
                done,
                earliest == null ? "The review was completed on" : "The national panel was told on");
        reviews.publicationDecided(file.id(), decision, done.day());
        say(file, by, "publication-decided", "Decided on publication: " + decision.label(), done);
        if (decision != PublicationDecision.PUBLISH || plannedFor == null) {
            return Deadline.NO_DATE;
        }
        reviews.plannedFor(file.id(), plannedFor);
        return Deadline.lapseOf(deadlines.startIfLimited(
                file.id(), Obligation.SEND_ADVANCE_COPIES, plannedFor, rules.ruleDay(done.day())));
    }

    private static LocalDate completed(SeriousCaseReview review) {
        LocalDate on = review.completedOn();
        if (on == null) {
            throw new IllegalStateException("the serious case review is not complete");
        }
        return on;
    }

    /** Ofsted, the Department and the national panel have the report (S12, S14). */
    void sendCopies(CaseFile file, UUID by, DoneOn done) {
        SeriousCaseReviewService.requireAfter(completed(service.review(file)), done, "The review was completed on");
        lateWork.metOn(file, Obligation.SEND_ADVANCE_COPIES, by, done);
        reviews.copiesSent(file.id(), done.day());
        caseFiles.copiesSent(file);
        caseFiles.moveTo(file, Stage.COPIES_SENT);
        say(file, by, "copies-sent", "Copies of the serious case review sent", done);
        outbox.tell(file, Event.SERIOUS_CASE_REVIEW_COPIES_SENT, "first", done.day(), rules.edition(done.day()));
    }

    /**
     * The review was published in full, and stays available for twelve months (S11).
     *
     * @throws InvalidAnswers when that was sooner after the copies than it should be and it is not said why, or who
     *     agreed to that then (S12, T4)
     */
    void publish(CaseFile file, UUID by, DoneOn done) {
        SeriousCaseReview review = service.review(file);
        LocalDate copiesSentOn = review.copiesSentOn();
        LocalDate publicationDecidedOn = review.publicationDecidedOn();
        if (copiesSentOn == null || publicationDecidedOn == null) {
            throw new IllegalStateException("no copies were sent of " + file.reference());
        }
        SeriousCaseReviewService.requireAfter(copiesSentOn, done, "Copies were sent on");
        LocalDate copiesBy = rules.limit(Obligation.SEND_ADVANCE_COPIES, publicationDecidedOn)
                .map(limit -> arithmetic.apply(limit, done.day()).end())
                .orElse(done.day());
        if (copiesSentOn.isAfter(copiesBy)) {
            requireWhySoSoon(done, copiesBy);
        }
        reviews.published(file.id(), done.day());
        rules.limit(Obligation.KEEP_SERIOUS_CASE_REVIEW_AVAILABLE, done.day())
                .ifPresent(limit -> reviews.availableUntil(
                        file.id(), arithmetic.apply(limit, done.day()).end()));
        caseFiles.published(file);
        caseFiles.moveTo(file, Stage.PUBLISHED);
        timeline.add(
                file,
                by,
                "report-published",
                Matter.CASE,
                "Serious case review published on " + DayInWords.of(done.day()));
    }

    private static void requireWhySoSoon(DoneOn done, LocalDate copiesBy) {
        String due = "Copies had to be sent by %s: say ".formatted(DayInWords.of(copiesBy));
        new AnswerErrors()
                .addIf(
                        done.lateReason() == null,
                        "/soonerReason",
                        "required",
                        due + "why it was published so soon after them")
                .addIf(
                        done.lateAgreedBy() == null,
                        "/soonerAgreedBy",
                        "required",
                        due + "who agreed then that it was published so soon, or that the record does not say")
                .refuseIfAny();
    }

    /** The national panel was told that the review is not published, and why (S13, S14). */
    void tellOfNotPublishing(CaseFile file, UUID by, DoneOn done) {
        SeriousCaseReviewService.requireAfter(completed(service.review(file)), done, "The review was completed on");
        reviews.notPublishingTold(file.id(), done.day());
        caseFiles.reasonsSent(file);
        say(
                file,
                by,
                "not-publishing-told",
                "The %s was told that it is not published".formatted(panel.nameOn(file, done.day())),
                done);
        outbox.tell(file, Event.SERIOUS_CASE_REVIEW_NOT_PUBLISHED, "first", done.day(), rules.edition(done.day()));
    }

    /** Records that the report stays unpublished: what stands in its place is with the decision (S13). */
    void notPublished(CaseFile file, UUID by, DoneOn done) {
        caseFiles.moveTo(file, Stage.NOT_PUBLISHED);
        timeline.add(
                file,
                by,
                EventKind.REPORT_NOT_PUBLISHED,
                Matter.CASE,
                "Serious case review not published in full, decided on " + DayInWords.of(done.day()));
    }

    private void say(CaseFile file, UUID by, String kind, String what, DoneOn done) {
        timeline.add(file, by, kind, Matter.REPORT, what + ", on " + DayInWords.of(done.day()));
    }
}
