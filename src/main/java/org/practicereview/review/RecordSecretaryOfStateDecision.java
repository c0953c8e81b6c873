package org.practicereview.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The Secretary of State confirms the reviewer, or does not (P8, regulation 4). */
@Component
class RecordSecretaryOfStateDecision implements UserStep<RecordSecretaryOfStateDecision.Decision> {

    private final ReviewService reviews;

    RecordSecretaryOfStateDecision(ReviewService reviews) {
        this.reviews = reviews;
    }

    /** Confirmed or not. */
    enum Choice implements Labelled {
        CONFIRMED("Confirmed"),
        REFUSED("Not confirmed");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Decision(
            @Question("What did the Secretary of State decide?")
            @NotNull(message = "Choose what the Secretary of State decided")
            @Nullable
            Choice decision,

            @Question("When?")
            @NotNull(message = "Enter the date of the decision")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate decidedOn,

            @Question("Comments") @Size(max = 4000, message = "Enter at most 4,000 characters") @Nullable
            String comments) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.RECORD_SECRETARY_OF_STATE_DECISION);
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
    }

    @Override
    public Matter matter() {
        return Matter.REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    @Override
    public String whenDone() {
        return "Decision recorded";
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        reviews.secretaryOfStateDecided(step.file(), step.by().id(), answers.decision() == Choice.CONFIRMED);
        return Outcome.of(answers.decision());
    }
}
