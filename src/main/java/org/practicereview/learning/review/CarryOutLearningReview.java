package org.practicereview.learning.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.AtMost;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** What was looked at, with whom, and what was learnt; recommendations follow (L1, L7). */
@Component
class CarryOutLearningReview implements UserStep<CarryOutLearningReview.Review> {

    static final StepKey KEY = new StepKey(CaseWorkflow.LEARNING_REVIEW, "Task_CarryOutLearningReview");

    private final Timeline timeline;

    CarryOutLearningReview(Timeline timeline) {
        this.timeline = timeline;
    }

    record Review(
            @Question("On which day was it carried out?")
            @NotNull(message = "Enter the day on which it was carried out")
            @PastOrPresent(message = "Enter a day that is not in the future")
            @Nullable
            LocalDate carriedOutOn,

            @Question(value = "How, and with whom?", personal = true)
            @NotBlank(message = "Enter how and with whom it was carried out")
            @AtMost(4000)
            @Nullable
            String how,

            @Question(value = "What was learnt?", personal = true)
            @NotBlank(message = "Enter what was learnt")
            @AtMost(20000)
            @Nullable
            String learnt) {}

    /** How it was carried out, to be read. */
    static Facts facts(Answers.Answered answered) {
        return AnsweredFacts.of("How it was carried out", Form.of(Review.class), answered);
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(KEY);
    }

    @Override
    public Class<Review> form() {
        return Review.class;
    }

    @Override
    public Matter matter() {
        return Matter.LEARNING;
    }

    @Override
    public String whenDone() {
        return "Learning review recorded; its recommendations follow";
    }

    @Override
    public Outcome complete(StepContext step, Review answers) {
        timeline.add(
                step.file(),
                step.by().id(),
                "learning-review-carried-out",
                Matter.LEARNING,
                "Learning review carried out");
        return Outcome.done();
    }
}
