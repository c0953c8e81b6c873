package org.practicereview.learning;

import java.util.List;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.learning.recommendation.RoundRecommendations;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Beside;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learnt from a case: recommendations, actions, and the end. */
@Service
@Transactional
public class LearningService {

    private final CaseRecommendations written;
    private final RoundRecommendations recommendations;
    private final LearningActions actions;
    private final ActionWork work;
    private final LearningRounds rounds;
    private final CaseFiles caseFiles;
    private final Timeline timeline;

    LearningService(
            CaseRecommendations written,
            RoundRecommendations recommendations,
            LearningActions actions,
            ActionWork work,
            LearningRounds rounds,
            CaseFiles caseFiles,
            Timeline timeline) {
        this.written = written;
        this.recommendations = recommendations;
        this.actions = actions;
        this.work = work;
        this.rounds = rounds;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
    }

    /** Learning begins; the stage is that of the case, whatever its other learning reviews do. Again changes nothing. */
    public void open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (file.stage() != Stage.ACTIONS_OPEN && isOfTheCase(file)) {
            caseFiles.moveTo(file, Stage.ACTIONS_OPEN);
            timeline.add(file, null, "learning-begun", Matter.CASE, "Learning begins");
        }
    }

    /** Whether the case itself is learnt from, and none of its other learning reviews is open. */
    private boolean isOfTheCase(CaseFile file) {
        return rounds.current(file.id()) == null;
    }

    /** The recommendations of the round of learning that the case is in. */
    List<Recommendation> recommendations(CaseFile file) {
        return recommendations.ofThisRound(file);
    }

    /** The numbers of those by whose words somebody may be recognised. */
    List<Integer> recognisable(CaseFile file) {
        return recommendations.recognisable(file);
    }

    boolean hasOpenActions(CaseFile file) {
        return actions.of(file).stream().anyMatch(LearningAction::isOpen);
    }

    boolean allSettled(CaseFile file) {
        return actions.of(file).stream().allMatch(LearningAction::isSettled);
    }

    /** Whether there are actions at all: without any there is nothing to say of what they changed. */
    boolean hasActions(CaseFile file) {
        return !actions.of(file).isEmpty();
    }

    Beside recommendationsBeside(CaseFile file, Person person) {
        int count = recommendations(file).size();
        String toLookAt = written.toLookAt(person, file);
        return new Beside(
                "recommendations",
                "Write the recommendations",
                page(file),
                count == 0 ? "None yet" : count + " so far" + (toLookAt.isEmpty() ? "" : ": " + toLookAt),
                List.of());
    }

    Beside actionsBeside(CaseFile file) {
        List<LearningAction> all = actions.of(file);
        long settled = all.stream().filter(LearningAction::isSettled).count();
        return new Beside(
                "actions",
                "Actions of this case",
                page(file),
                "%d of %d verified or handed over".formatted(settled, all.size()),
                List.of());
    }

    private static String page(CaseFile file) {
        return "/cases/" + file.reference() + "/learning";
    }

    /**
     * Fixes the recommendations from now on, each followed by one action at least. Answers whether there is any to be
     * followed.
     */
    boolean recorded(CaseFile file, UUID by) {
        List<Recommendation> recorded = recommendations.record(file);
        work.begin(file, recorded);
        timeline.add(
                file,
                by,
                "recommendations-recorded",
                Matter.LEARNING,
                recorded.isEmpty() ? "No recommendations" : "Recommendations recorded: " + recorded.size());
        return !allSettled(file);
    }

    void carriedOut(CaseFile file, UUID by) {
        timeline.add(file, by, "actions-carried-out", Matter.LEARNING, "Actions carried out");
    }

    void verified(CaseFile file, UUID by, boolean verified) {
        if (verified) {
            recommendations.verified(file);
            if (isOfTheCase(file)) {
                caseFiles.moveTo(file, Stage.ACTIONS_VERIFIED);
            }
        }
        timeline.add(
                file,
                by,
                verified ? "actions-verified" : "actions-not-verified",
                Matter.LEARNING,
                verified ? "Actions verified" : "Actions not verified: more to do");
    }

    /** The end of the road. Closing it again changes nothing. */
    public void close(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (file.stage() != Stage.CLOSED) {
            caseFiles.moveTo(file, Stage.CLOSED);
            timeline.add(file, null, "case-closed", Matter.CASE, "Case closed");
        }
    }
}
