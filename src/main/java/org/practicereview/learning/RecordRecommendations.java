package org.practicereview.learning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
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

    record Register(
            @Question(value = "Recommendations", each = "Recommendation")
            @Size(max = 50, message = "Add at most 50 recommendations")
            List<@Valid Recommended> recommendations,

            @Question("If there are none: why not?")
            @Size(max = 2000, message = "Enter at most 2,000 characters")
            @Nullable
            String noneBecause)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    recommendations.isEmpty() && noneBecause == null,
                    "/noneBecause",
                    "required",
                    "Add a recommendation, or say why there are none");
        }
    }

    record Recommended(
            @Question("What is to be done?")
            @NotBlank(message = "Enter what is to be done")
            @Size(max = 2000, message = "Enter at most 2,000 characters")
            @Nullable
            String what,

            @Question("By whom?")
            @NotBlank(message = "Enter who does it")
            @Size(max = 400, message = "Enter at most 400 characters")
            @Nullable
            String who,

            @Question("By when?") @NotNull(message = "Enter by when it is to be done") @Nullable
            LocalDate byWhen,

            @Question("How will it show that it helped?")
            @NotBlank(message = "Enter how it will show")
            @Size(max = 2000, message = "Enter at most 2,000 characters")
            @Nullable
            String shownBy) {}

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
    public String whenDone() {
        return "Recommendations recorded";
    }

    @Override
    public Outcome complete(StepContext step, Register answers) {
        learning.recorded(step.file(), step.by().id(), answers.recommendations());
        return Outcome.done();
    }
}
