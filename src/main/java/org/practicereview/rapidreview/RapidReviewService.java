package org.practicereview.rapidreview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Route;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening, holding, signing and sending the rapid review of a case. */
@Service
@Transactional
public class RapidReviewService {

    private final RapidReviews rapidReviews;
    private final FallenSignatures fallen;
    private final RapidReviewReports reports;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final LateWork lateWork;
    private final Breaches breaches;
    private final Outbox outbox;
    private final Clock clock;

    RapidReviewService(
            RapidReviews rapidReviews,
            FallenSignatures fallen,
            RapidReviewReports reports,
            CaseFiles caseFiles,
            Timeline timeline,
            Deadlines deadlines,
            LateWork lateWork,
            Breaches breaches,
            Outbox outbox,
            Clock clock) {
        this.rapidReviews = rapidReviews;
        this.fallen = fallen;
        this.reports = reports;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.lateWork = lateWork;
        this.breaches = breaches;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Opens the rapid review of a case that was notified to the Panel. Its fifteen working days run from the day the
     * notification was sent, never from awareness (RR5). Opening it again changes nothing.
     *
     * @return the moment from which it is late
     */
    public Instant open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (file.notifiedRoute() != Route.PANEL || file.notifiedAt() == null) {
            throw new IllegalStateException("no rapid review without a notification to the Panel: " + reference);
        }
        LocalDate notifiedOn = England.dayOf(file.notifiedAt());
        if (rapidReviews.open(file.id(), notifiedOn)) {
            timeline.add(file, null, "rapid-review-opened", Matter.CASE, "Rapid review opened");
        }
        return deadlines
                .start(file.id(), Obligation.SEND_RAPID_REVIEW, notifiedOn)
                .lapsesAt();
    }

    void returnsGathered(CaseFile file, UUID by) {
        timeline.add(file, by, "agency-returns-gathered", Matter.RAPID_REVIEW, "Agency returns gathered");
    }

    void meetingHeld(CaseFile file, UUID by, LocalDate heldOn) {
        rapidReviews.meetingHeld(file.id(), heldOn);
        caseFiles.moveTo(file, Stage.RAPID_REVIEW_MEETING_HELD);
        timeline.add(file, by, "rapid-review-meeting-held", Matter.RAPID_REVIEW_MEETING, "Rapid review meeting held");
    }

    /** What the partners decided, before they sign it. */
    void decided(CaseFile file, UUID by, Recommendation recommendation) {
        rapidReviews.decided(file.id(), recommendation);
        timeline.add(file, by, "rapid-review-decided", Matter.RAPID_REVIEW, "Decision after the rapid review recorded");
    }

    /** What was signed before was another text, for instance where a rapid review begins anew. */
    void reportWritten(CaseFile file, UUID by, List<Facts> report) {
        fallen.fall(file.id(), "The report was written anew", clock.instant());
        reports.write(file, by, report);
        timeline.add(
                file, by, "rapid-review-report-written", Matter.RAPID_REVIEW, "Report of the rapid review written");
    }

    /**
     * Signs for one partner, who must have opened the text; dissent is kept (RR12). The third signature makes the
     * review signed.
     */
    void sign(CaseFile file, Person person, Role partner, SignRapidReview.Signature signature) {
        UUID by = person.id();
        String text = reports.toSign(file, person).hash();
        rapidReviews.sign(file.id(), by, partner, signature, text, England.stored(clock.instant()));
        timeline.add(
                file,
                by,
                "rapid-review-signed",
                Matter.RAPID_REVIEW_MEETING,
                "Rapid review signed: " + partner.label() + (signature.agrees() ? "" : ", with dissent"));
        if (rapidReviews.signatures(file.id()) == Role.DELEGATED_PARTNERS.size()) {
            caseFiles.moveTo(file, Stage.RAPID_REVIEW_SIGNED);
        }
    }

    /**
     * Sends the report to the Panel: the fifteen-day clock stops (RR14).
     *
     * @return what the partners decided
     * @throws RuleRefusal when none of them agrees
     */
    Recommendation send(CaseFile file, UUID by, MayBeLate late) {
        if (rapidReviews.agreeing(file.id()) == 0) {
            throw new RuleRefusal(
                    "nobody-agrees",
                    "All three partners signed with dissent, so this is not their decision. Take the report back.");
        }
        lateWork.meet(file, Obligation.SEND_RAPID_REVIEW, by, late);
        reports.sent(file);
        rapidReviews.sent(file.id(), England.stored(clock.instant()));
        caseFiles.rapidReviewSent(file);
        timeline.add(file, by, "rapid-review-sent", Matter.CASE, "Rapid review sent to the Panel");
        outbox.tell(file, Event.RAPID_REVIEW_SENT, "first");
        return rapidReviews.recommendation(file.id());
    }

    /** Who is told when it is sent. */
    List<Recipient> toldOfSending() {
        return outbox.toldToday(Event.RAPID_REVIEW_SENT);
    }

    /** The fifteen working days passed; the work goes on. */
    public void recordOverdue(IncidentReference reference) {
        breaches.record(caseFiles.lock(reference), Obligation.SEND_RAPID_REVIEW);
    }

    /** The day the rapid review was sent, for those who answer it. */
    public LocalDate sentOn(CaseFile file) {
        return rapidReviews.sentOn(file.id());
    }

    /** What the partners decided after the rapid review; it was sent. */
    public Recommendation decided(CaseFile file) {
        return rapidReviews.recommendation(file.id());
    }

    /** Which of these cases have partners who suggested a national review to the Panel (RR14). */
    public Set<Long> nationalSuggested(Collection<Long> caseIds) {
        return rapidReviews.nationalSuggested(caseIds);
    }
}
