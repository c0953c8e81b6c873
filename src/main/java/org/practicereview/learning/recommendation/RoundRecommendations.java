package org.practicereview.learning.recommendation;

import java.util.List;
import java.util.function.Function;
import org.practicereview.casefile.CaseFile;
import org.practicereview.learning.LearningRounds;
import org.practicereview.rapidreview.report.CheckedFind;
import org.springframework.stereotype.Service;

/** The recommendations of a case as the steps of its learning read them and move them on, a round at a time. */
@Service
public class RoundRecommendations {

    private final RecommendationRows rows;
    private final RecommendationIdentity identity;
    private final LearningRounds rounds;

    RoundRecommendations(RecommendationRows rows, RecommendationIdentity identity, LearningRounds rounds) {
        this.rows = rows;
        this.identity = identity;
        this.rounds = rounds;
    }

    /** The recommendations of all rounds. */
    public List<Recommendation> of(CaseFile file) {
        return rows.of(file.id());
    }

    /** The recommendations of the round of learning that the case is in. */
    public List<Recommendation> ofThisRound(CaseFile file) {
        Integer round = rounds.current(file.id());
        return of(file).stream()
                .filter(one -> one.isOf(round) && one.state() != Recommendation.State.NOT_MADE)
                .toList();
    }

    /**
     * The recommendations of that round by whose words somebody may be recognised: neither cleared nor changed yet.
     */
    public List<Integer> recognisable(CaseFile file) {
        Function<Recommendation, List<CheckedFind>> finds = identity.of(file);
        return ofThisRound(file).stream()
                .filter(one -> one.isDraft() && finds.apply(one).stream().anyMatch(CheckedFind::isOpen))
                .map(Recommendation::number)
                .toList();
    }

    /** Records the recommendations, which stay as they are from now on. */
    public List<Recommendation> record(CaseFile file) {
        rows.recorded(file.id());
        return ofThisRound(file);
    }

    /** The round ended before its time: what is not recorded is not made. */
    public void dropDrafts(CaseFile file) {
        rows.notMade(file.id());
    }

    public void verified(CaseFile file) {
        rows.verified(file.id());
    }
}
