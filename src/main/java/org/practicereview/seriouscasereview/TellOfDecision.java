package org.practicereview.seriouscasereview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.ToldAfterwards;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Ofsted, the Department and the national panel are told of the decision (S6, S8). */
@Component
class TellOfDecision extends BoardStep<TellOfDecision.Telling> {

    private final SeriousCaseReviewService reviews;

    TellOfDecision(SeriousCaseReviewService reviews, BoardReading reading) {
        super(
                SeriousCaseReviewModel.TELL_OF_DECISION,
                Telling.class,
                Matter.REVIEW,
                "Recorded that they were told",
                reading);
        this.reviews = reviews;
    }

    record Telling(
            @Question("On which day were the national bodies told of the decision?")
            @NotNull(message = "Enter the day they were told")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate toldOn,

            @Question("Note") @AtMost(4000) @Nullable String note,

            @Section @Valid ToldAfterwards late) {}

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.TELL_OF_SERIOUS_CASE_REVIEW_DECISION);
    }

    @Override
    public Outcome complete(StepContext step, Telling answers) {
        Instant reasonsLapseAt =
                reviews.tell(step.file(), step.by().id(), answers.late().doneOn(answers.toldOn(), "toldOn"));
        BoardDecision decision =
                reviews.review(step.file()).isInitiated() ? BoardDecision.INITIATED : BoardDecision.NOT_INITIATED;
        return Outcome.of(decision).with(SeriousCaseReviewModel.REASONS_LAPSE_AT, reasonsLapseAt);
    }
}
