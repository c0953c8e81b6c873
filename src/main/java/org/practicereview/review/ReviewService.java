package org.practicereview.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.PanelService;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.rapidreview.Recommendation;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.report.EndOfRounds;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.reviewer.Candidate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A local or national review: decided, its reviewer found and let in, its report written and accepted. */
@Service
@Transactional
public class ReviewService {

    private final Reviews reviews;
    private final PanelService panel;
    private final RapidReviewService rapidReviews;
    private final ReviewerSelection selection;
    private final CaseAccess access;
    private final AppointmentRows appointments;
    private final AppointmentMessages messages;
    private final NationalReviewBegun nationalReviews;
    private final EndOfRounds rounds;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final Breaches breaches;
    private final Outbox outbox;
    private final Clock clock;

    ReviewService(
            Reviews reviews,
            PanelService panel,
            RapidReviewService rapidReviews,
            ReviewerSelection selection,
            CaseAccess access,
            AppointmentRows appointments,
            AppointmentMessages messages,
            NationalReviewBegun nationalReviews,
            EndOfRounds rounds,
            CaseFiles caseFiles,
            Timeline timeline,
            Deadlines deadlines,
            Breaches breaches,
            Outbox outbox,
            Clock clock) {
        this.reviews = reviews;
        this.panel = panel;
        this.rapidReviews = rapidReviews;
        this.selection = selection;
        this.access = access;
        this.appointments = appointments;
        this.messages = messages;
        this.nationalReviews = nationalReviews;
        this.rounds = rounds;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The partners decide on a local review (L1); the day they did so starts the six months. */
    void decideOnLocalReview(CaseFile file, UUID by, boolean wanted, LocalDate decidedOn) {
        if (wanted) {
            reviews.add(file.id(), ReviewKind.LOCAL_REVIEW, decidedOn);
        }
        panel.partnersDecided(file);
        timeline.add(
                file,
                by,
                wanted ? "local-review-decided" : "no-local-review-decided",
                Matter.CASE,
                wanted ? "Local review decided" : "Decided not to carry out a local review");
        outbox.tell(file, wanted ? Event.LOCAL_REVIEW_DECIDED : Event.NO_LOCAL_REVIEW_DECIDED, "first");
    }

    /** The Panel had asked the partners to reconsider: they keep to what they decided, or change it (P6). */
    void reconsidered(CaseFile file, UUID by, boolean wanted) {
        boolean before = rapidReviews.decided(file) == Recommendation.LOCAL_REVIEW;
        timeline.add(
                file,
                by,
                "partners-reconsidered",
                Matter.CASE,
                before == wanted
                        ? "The partners reconsidered and confirmed their decision"
                        : "The partners reconsidered and changed their decision");
    }

    /** The board of the area decided in its time: what it decided is recorded next (S18). */
    void leftToBoard(CaseFile file, UUID by) {
        timeline.add(file, by, "decision-of-the-board", Matter.CASE, "The decision on a review was the board's");
    }

    /**
     * The review begins: six months run from the day of its decision to publication (L12, P10). Beginning it again changes
     * nothing.
     *
     * @return the review and the moment from which publication is late
     */
    public OpenedReview open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (reviews.find(file.id()).isEmpty()) {
            reviews.add(file.id(), ReviewKind.NATIONAL_REVIEW, panel.decidedOn(file));
        }
        Review review = review(file);
        if (review.isNational()) {
            nationalReviews.begun(file, review.decidedOn());
        }
        if (deadlines.find(file.id(), Obligation.PUBLISH_REPORT).isEmpty()) {
            caseFiles.moveTo(file, review.isNational() ? Stage.NATIONAL_REVIEW_DECIDED : Stage.LOCAL_REVIEW_DECIDED);
        }
        Deadline publish = deadlines.start(file.id(), Obligation.PUBLISH_REPORT, review.decidedOn());
        return new OpenedReview(review, publish.lapsesAt());
    }

    /** Ranks the reviewers who could lead the review, with the reason of each rank (L5, regulation 4). */
    public void proposeReviewers(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        List<Candidate> candidates = selection.kept(file, review(file));
        timeline.add(
                file,
                null,
                "reviewers-proposed",
                Matter.REVIEW,
                candidates.size() + (candidates.size() == 1 ? " reviewer ranked" : " reviewers ranked"));
    }

    List<Candidate> candidates(CaseFile file) {
        return selection.candidates(file, review(file));
    }

    /**
     * Somebody is chosen; access follows with the reviewer's own declaration.
     *
     * @throws RuleRefusal when a conflict of interest stands against it (L5)
     * @throws InvalidAnswers when that is no candidate, or is outside of the pool without a finding (regulation 4)
     */
    void choose(CaseFile file, UUID by, ReviewerStep.Choice choice) {
        boolean setAside = selection.choose(file, review(file), by, choice);
        timeline.add(file, by, "reviewer-chosen", Matter.REVIEW, "Reviewer chosen");
        if (review(file).isNational()) {
            messages.recommended(file, current(file));
        }
        if (setAside) {
            timeline.add(
                    file,
                    by,
                    "conflict-set-aside",
                    Matter.REVIEW,
                    "A conflict of interest of the reviewer was found to be none; the reasons are kept with the review");
        }
    }

    /**
     * The chosen reviewer is appointed, and those concerned are told (L4). The case opens to the reviewer with the declaration
     * of conflicts of interest. Doing it again changes nothing.
     */
    public void assignReviewer(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        UUID chosen = review(file).proposed();
        if (chosen == null) {
            throw new IllegalStateException("no reviewer was chosen: " + reference);
        }
        if (chosen.equals(review(file).reviewer())) {
            return;
        }
        reviews.assign(file.id(), chosen, England.stored(clock.instant()));
        appointments.assigned(file.id());
        caseFiles.moveTo(file, Stage.REVIEWER_APPOINTED);
        timeline.add(file, null, "reviewer-appointed", Matter.CASE, "Reviewer appointed");
        messages.appointed(file, current(file));
    }

    private Appointment current(CaseFile file) {
        return appointments.current(file.id()).orElseThrow();
    }

    /** The role that accepts the report of the review. */
    @Transactional(readOnly = true)
    public Role acceptingRole(IncidentReference reference) {
        return ReviewKind.of(caseFiles.find(reference).orElseThrow()).office();
    }

    void reportWritten(CaseFile file, UUID by, ReportVersion version) {
        timeline.add(file, by, "report-submitted", Matter.REVIEW, "Report submitted: " + version.name());
    }

    void reportAccepted(CaseFile file, UUID by, boolean accepted) {
        if (accepted) {
            caseFiles.moveTo(file, Stage.FINAL_REPORT);
        }
        timeline.add(
                file,
                by,
                accepted ? "report-accepted" : "report-returned",
                Matter.REVIEW,
                accepted ? "Report accepted" : "Report returned to the reviewer");
    }

    /** The report is published, or is not to be: the reviewer leaves the case, no draft goes round (rule book, section 12). */
    public void reviewerLeaves(CaseFile file) {
        rounds.reviewerLeft(file, null);
        UUID reviewer = review(file).reviewer();
        if (reviewer != null) {
            caseFiles.letOut(file, reviewer);
        }
    }

    /** The six months passed without publication; the work goes on. */
    public void recordPublicationOverdue(IncidentReference reference) {
        breaches.record(caseFiles.lock(reference), Obligation.PUBLISH_REPORT);
    }

    /**
     * The Secretary of State confirms the recommended reviewer, or does not (P8).
     *
     * @throws RuleRefusal when that person cannot be appointed any more
     */
    void secretaryOfStateDecided(
            CaseFile file, UUID by, boolean confirmed, LocalDate decidedOn, @Nullable String comments) {
        if (confirmed) {
            selection.refuseIfNoLongerPossible(file, review(file));
            appointments.confirmed(file.id(), decidedOn, comments);
        } else {
            appointments.end(current(file), Appointment.End.NOT_CONFIRMED, by, comments, decidedOn);
        }
        timeline.add(
                file,
                by,
                confirmed ? "reviewer-confirmed" : "reviewer-refused",
                Matter.REVIEW,
                confirmed
                        ? "The Secretary of State confirmed the reviewer"
                        : "The Secretary of State did not confirm the reviewer");
    }

    /** Whether the partners have decided on a local review of the case. */
    public boolean isLocal(CaseFile file) {
        return reviews.find(file.id()).filter(review -> !review.isNational()).isPresent();
    }

    /**
     * The case, where it has a review that the person may read.
     *
     * @throws NotFound when it has none, or none for this person
     */
    public CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.REVIEW)
                || reviews.find(file.id()).isEmpty()) {
            throw new NotFound();
        }
        return file;
    }

    /** The review of the case. */
    public Review review(CaseFile file) {
        return reviews.find(file.id())
                .orElseThrow(() -> new IllegalStateException("there is no review of " + file.reference()));
    }
}
