package org.practicereview.review;

import java.util.List;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.AppointmentRows.Chosen;
import org.practicereview.reviewer.Candidate;
import org.practicereview.reviewer.Ranking;
import org.springframework.stereotype.Component;

/** Who can lead the review of a case, always judged by what is known today (L5, regulation 4). */
@Component
class ReviewerSelection {

    private final Reviews reviews;
    private final AppointmentRows appointments;
    private final ReviewNeeds needs;
    private final Ranking ranking;

    ReviewerSelection(Reviews reviews, AppointmentRows appointments, ReviewNeeds needs, Ranking ranking) {
        this.reviews = reviews;
        this.appointments = appointments;
        this.needs = needs;
        this.ranking = ranking;
    }

    /** The candidates as they stand today, the most suitable first. */
    List<Candidate> candidates(CaseFile file, Review review) {
        return ranking.candidates(needs.of(file, review));
    }

    /** The candidates as they stand today, and keeps them with the review: among them somebody is chosen. */
    List<Candidate> kept(CaseFile file, Review review) {
        List<Candidate> candidates = candidates(file, review);
        reviews.keepCandidates(file.id(), candidates);
        return candidates;
    }

    /**
     * Chooses one of the candidates of today.
     *
     * @return whether it was recorded that a conflict of interest is none
     * @throws RuleRefusal when a conflict of interest stands against it (L5)
     * @throws InvalidAnswers when that is no candidate, the person who chooses, not available without a reason, or not in the
     *     pool without the finding that regulation 4 asks for
     */
    boolean choose(CaseFile file, Review review, UUID by, ReviewerStep.Choice choice) {
        Candidate candidate = kept(file, review).stream()
                .filter(one -> one.reviewer().personId().toString().equals(choice.reviewer()))
                .findFirst()
                .orElseThrow(() -> new InvalidAnswers("/reviewer", "not-a-choice", "Choose one of the candidates"));
        if (candidate.reviewer().personId().equals(by)) {
            throw new InvalidAnswers("/reviewer", "yourself", "Nobody chooses themselves: choose somebody else");
        }
        String conflictReason = candidate.hasConflict() ? choice.whyNoConflict() : null;
        if (candidate.hasConflict() && conflictReason == null) {
            throw new RuleRefusal(
                    "conflict-of-interest",
                    "This reviewer has a conflict of interest: "
                            + candidate.decisive().why()
                            + ". Choose somebody else, or record why it is none.");
        }
        String unavailable = candidate.isNotAvailable() ? choice.whyThoughNotAvailable() : null;
        if (candidate.isNotAvailable() && unavailable == null) {
            throw new InvalidAnswers(
                    "/whyThoughNotAvailable",
                    "reason-needed",
                    "Record why this reviewer can lead the review though marked as not available, or choose somebody else");
        }
        String finding = candidate.isOutsidePool() ? choice.outsidePoolFinding() : null;
        if (candidate.isOutsidePool() && finding == null) {
            throw new InvalidAnswers(
                    "/outsidePoolFinding",
                    "finding-needed",
                    "Record why nobody of the Panel's pool is available or suitable, or choose somebody of the pool");
        }
        UUID person = candidate.reviewer().personId();
        reviews.propose(file.id(), person);
        appointments.propose(file.id(), person, by, new Chosen(conflictReason, unavailable, finding));
        return conflictReason != null;
    }

    /**
     * Judges whoever was recommended once more: weeks may lie between the recommendation and its confirmation.
     *
     * @throws RuleRefusal when that person cannot be appointed any more
     */
    void refuseIfNoLongerPossible(CaseFile file, Review review) {
        Appointment proposed = appointments.current(file.id()).orElse(null);
        boolean possible = proposed != null
                && candidates(file, review).stream()
                        .filter(one -> one.reviewer().personId().equals(proposed.person()))
                        .anyMatch(one -> (!one.hasConflict() || proposed.conflictReason() != null)
                                && (!one.isOutsidePool() || proposed.outsidePoolFinding() != null));
        if (!possible) {
            throw new RuleRefusal(
                    "reviewer-no-longer-possible",
                    "The recommended reviewer can no longer be appointed: the account was closed, the reviewer left the"
                            + " Panel's pool, or there is a conflict of interest now. Record \"Not confirmed\" and"
                            + " recommend somebody else.");
        }
    }
}
