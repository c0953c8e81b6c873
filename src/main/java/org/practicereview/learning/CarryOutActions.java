package org.practicereview.learning;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** What was done about each recommendation, with evidence (L17). */
@Component
class CarryOutActions implements UserStep<CarryOutActions.Progress> {

    private final LearningService learning;
    private final LearningReading reading;

    CarryOutActions(LearningService learning, LearningReading reading) {
        this.learning = learning;
        this.reading = reading;
    }

    record Progress(
            @Question(value = "What was done, in sum?", hint = "What shows it stands with each action.")
            @NotBlank(message = "Enter what was done")
            @AtMost(4000)
            @Nullable
            String done) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(LearningModel.CARRY_OUT_ACTIONS);
    }

    @Override
    public Class<Progress> form() {
        return Progress.class;
    }

    @Override
    public Matter matter() {
        return Matter.LEARNING;
    }

    @Override
    public Optional<Progress> startingFrom(CaseFile file) {
        return reading.done(file);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.forThoseWhoCarryOut(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(learning.actionsBeside(file));
    }

    @Override
    public void check(CaseFile file, Progress answers, AnswerErrors errors) {
        errors.addIf(
                learning.hasOpenActions(file),
                "",
                "actions-open",
                "Some actions are still open: each is done with evidence, or handed over with reasons, before they are verified");
    }

    @Override
    public String whenDone() {
        return "Actions recorded";
    }

    @Override
    public Outcome complete(StepContext step, Progress answers) {
        learning.carriedOut(step.file(), step.by().id());
        return Outcome.done();
    }
}
