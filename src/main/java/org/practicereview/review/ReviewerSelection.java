package org.practicereview.review;

import java.time.Clock;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.reviewer.Candidate;
import org.practicereview.reviewer.Ranking;
import org.springframework.stereotype.Component;

/** Who can lead the review of a case, always judged by what is known today (L5, regulation 4). */
@Component
class ReviewerSelection {

    private final Reviews reviews;
    private final Ranking ranking;
    private final Clock clock;

    ReviewerSelection(Reviews reviews, Ranking ranking, Clock clock) {
        this.reviews = reviews;
        this.ranking = ranking;
        this.clock = clock;
    }

    /** The candidates as they stand today, the most suitable first. */
    List<Candidate> candidates(CaseFile file, Review review) {
        return ranking.candidates(file.leadArea(), England.today(clock), review.isNational());
    }

    /** The same, kept with the review: among them somebody is chosen. */
    List<Candidate> kept(CaseFile file, Review review) {
        List<Candidate> candidates = candidates(file, review);
        reviews.keepCandidates(file.id(), candidates);
        return candidates;
    }

    /**
     * Chooses one of the candidates of today.
     *
     * @throws RuleRefusal when a conflict of interest stands against it (L5)
     * @throws InvalidAnswers when that is no candidate
     */
    void choose(CaseFile file, Review review, String chosen) {
        Candidate candidate = kept(file, review).stream()
                .filter(one -> one.reviewer().personId().toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidAnswers("/reviewer", "not-a-choice", "Choose one of the candidates"));
        if (!candidate.canBeChosen()) {
            throw new RuleRefusal(
                    "conflict-of-interest", "This reviewer has a conflict of interest: " + candidate.why() + ".");
        }
        reviews.propose(file.id(), candidate.reviewer().personId());
    }

    /**
     * Judges whoever was recommended once more: weeks may lie between the recommendation and its confirmation.
     *
     * @throws RuleRefusal when that person cannot be appointed any more
     */
    void refuseIfNoLongerPossible(CaseFile file, Review review) {
        boolean possible = candidates(file, review).stream()
                .anyMatch(one -> one.canBeChosen() && one.reviewer().personId().equals(review.proposed()));
        if (!possible) {
            throw new RuleRefusal(
                    "reviewer-no-longer-possible",
                    "The recommended reviewer can no longer be appointed: the account was closed, the reviewer left the"
                            + " Panel's pool, or there is a conflict of interest now. Record \"Not confirmed\" and"
                            + " recommend somebody else.");
        }
    }
}
