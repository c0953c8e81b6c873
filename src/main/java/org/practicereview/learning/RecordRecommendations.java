package org.practicereview.learning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Who does what by when, and how it will show that it helped (L9). */
@Component
class RecordRecommendations implements UserStep<RecordRecommendations.Register> {

    private final LearningService learning;

    RecordRecommendations(LearningService learning) {
        this.learning = learning;
    }

    /** What the model asks after it. */
    enum Following {
        ACTIONS_TO_FOLLOW,
        NOTHING_TO_FOLLOW
    }

    record Register(
            @Question(
                    value = "If there are none: why not?",
                    hint = "The recommendations themselves are written on the page above.")
            @AtMost(2000)
            @Nullable
            String noneBecause) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(LearningModel.RECORD_RECOMMENDATIONS);
    }

    @Override
    public Class<Register> form() {
        return Register.class;
    }

    @Override
    public Matter matter() {
        return Matter.LEARNING;
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(learning.recommendationsBeside(file, person));
    }

    /** None is recorded by oversight, none beside the reason why there is none, and none by which somebody is recognised. */
    @Override
    public void check(CaseFile file, Register answers, AnswerErrors errors) {
        boolean none = learning.recommendations(file).isEmpty();
        errors.addIf(
                none && answers.noneBecause() == null,
                "/noneBecause",
                "required",
                "Add a recommendation, or say why there are none");
        errors.addIf(
                !none && answers.noneBecause() != null,
                "/noneBecause",
                "there-are-some",
                "There are recommendations: remove them, or leave this empty");
        learning.recognisable(file)
                .forEach(number -> errors.add(
                        "",
                        "identity-finds-open",
                        "Recommendation %d has words by which somebody may be recognised: change them, or say why they may stay"
                                .formatted(number)));
    }

    @Override
    public String whenDone() {
        return "Recommendations recorded";
    }

    @Override
    public Outcome complete(StepContext step, Register answers) {
        boolean toFollow = learning.recorded(step.file(), step.by().id());
        return Outcome.of(toFollow ? Following.ACTIONS_TO_FOLLOW : Following.NOTHING_TO_FOLLOW);
    }
}
