package org.practicereview.learning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.learning.recommendation.RoundRecommendations;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** What was recommended, done and found, for those who carry out and verify actions. */
@Component
class LearningReading {

    private final Answers answers;
    private final FormReader reader;
    private final RoundRecommendations recommendations;
    private final LearningActions actions;

    LearningReading(Answers answers, FormReader reader, RoundRecommendations recommendations, LearningActions actions) {
        this.answers = answers;
        this.reader = reader;
        this.recommendations = recommendations;
        this.actions = actions;
    }

    /** What is to be done and, where it was not yet enough, why not. */
    List<Facts> forThoseWhoCarryOut(CaseFile file) {
        return Stream.concat(
                        facts(
                                ofThisRound(file, LearningModel.VERIFY_ACTIONS),
                                "More must be done",
                                VerifyActions.Verification.class)
                                .stream(),
                        recommendations(file).stream())
                .toList();
    }

    /** What was to be done, and what was. */
    List<Facts> forThoseWhoVerify(CaseFile file) {
        return Stream.concat(
                        facts(
                                ofThisRound(file, LearningModel.CARRY_OUT_ACTIONS),
                                "What was done",
                                CarryOutActions.Progress.class)
                                .stream(),
                        recommendations(file).stream())
                .toList();
    }

    /** What was recorded as done so far. */
    Optional<CarryOutActions.Progress> done(CaseFile file) {
        return ofThisRound(file, LearningModel.CARRY_OUT_ACTIONS)
                .map(earlier -> reader.accepted(earlier.answers(), CarryOutActions.Progress.class));
    }

    /** The latest answers of that step since the recommendations of this round were recorded; earlier rounds are over. */
    private Optional<Answers.Answered> ofThisRound(CaseFile file, StepKey step) {
        Optional<Instant> recorded =
                answers.latest(file.id(), LearningModel.RECORD_RECOMMENDATIONS).map(Answers.Answered::at);
        return answers.latest(file.id(), step)
                .filter(answered -> recorded.filter(answered.at()::isBefore).isEmpty());
    }

    /** What was recommended in this round, or is open still of another, and what came of it so far. */
    private List<Facts> recommendations(CaseFile file) {
        List<LearningAction> done = actions.of(file);
        List<Recommendation> these = recommendations.ofThisRound(file);
        return recommendations.of(file).stream()
                .filter(recommendation -> these.contains(recommendation)
                        || done.stream()
                                .anyMatch(action ->
                                        action.recommendation() == recommendation.number() && !action.isSettled()))
                .map(recommendation -> new Facts(
                        "Recommendation " + recommendation.number(),
                        Stream.concat(
                                        Stream.of(
                                                new Fact("What", recommendation.what()),
                                                new Fact("Who", recommendation.who()),
                                                new Fact("How it will show", recommendation.shownBy())),
                                        done.stream()
                                                .filter(action -> action.recommendation() == recommendation.number())
                                                .map(LearningReading::fact))
                                .toList()))
                .toList();
    }

    private static Fact fact(LearningAction action) {
        return new Fact(
                "Action " + action.id() + ": " + action.state().label(),
                Stream.of(
                                action.what(),
                                action.owner() + ", by " + DayInWords.of(action.dueOn()),
                                action.evidence(),
                                action.effect(),
                                action.handedTo())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }

    private static Optional<Facts> facts(
            Optional<Answers.Answered> latest, String heading, Class<? extends Record> form) {
        return latest.map(answered -> AnsweredFacts.of(heading, Form.of(form), answered));
    }
}
