package org.practicereview.learning;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** A partner verifies that the actions were done and had an effect (L17). */
@Component
class VerifyActions implements UserStep<VerifyActions.Verification> {

    private final LearningService learning;
    private final LearningReading reading;

    VerifyActions(LearningService learning, LearningReading reading) {
        this.learning = learning;
        this.reading = reading;
    }

    /** Verified or not. */
    enum Choice implements Labelled {
        VERIFIED("The actions were done and are verified"),
        NOT_VERIFIED("More must be done");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Verification(
            @Question("What do you find?") @NotNull(message = "Choose what you find") @Nullable
            Choice finding,

            @Question(value = "Effect on children", hint = "Where the actions are verified.") @AtMost(4000) @Nullable
            String effect,

            @Question("Comments") @AtMost(4000) @Nullable String comments) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(LearningModel.VERIFY_ACTIONS);
    }

    @Override
    public Class<Verification> form() {
        return Verification.class;
    }

    @Override
    public Matter matter() {
        return Matter.LEARNING;
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.forThoseWhoVerify(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(learning.actionsBeside(file));
    }

    /** A case closes only when each action is verified or handed over with reasons (L17). */
    @Override
    public void check(CaseFile file, Verification answers, AnswerErrors errors) {
        errors.addIf(
                answers.finding() == Choice.VERIFIED && !learning.allSettled(file),
                "/finding",
                "actions-not-verified",
                "Some actions are neither verified nor handed over: look at each of them first");
        errors.addIf(
                answers.finding() == Choice.VERIFIED && answers.effect() == null && learning.hasActions(file),
                "/effect",
                "required",
                "Enter the effect on children");
    }

    @Override
    public String whenDone() {
        return "Finding recorded";
    }

    @Override
    public Outcome complete(StepContext step, Verification answers) {
        learning.verified(step.file(), step.by().id(), answers.finding() == Choice.VERIFIED);
        return Outcome.of(answers.finding());
    }
}
