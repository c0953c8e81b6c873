package org.practicereview.seriouscasereview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
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

/** The national panel is given the notification and the reasons for not initiating (S7, S14). */
@Component
class SendReasonsForNotInitiating extends BoardStep<SendReasonsForNotInitiating.Reasons> {

    private final SeriousCaseReviewService reviews;

    SendReasonsForNotInitiating(SeriousCaseReviewService reviews, BoardReading reading) {
        super(
                SeriousCaseReviewModel.SEND_REASONS_FOR_NOT_INITIATING,
                Reasons.class,
                Matter.REVIEW,
                "Reasons recorded as sent",
                reading);
        this.reviews = reviews;
    }

    record Reasons(
            @Question("On which day were the notification and the reasons sent?")
            @NotNull(message = "Enter the day they were sent")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate sentOn,

            @Question("The reasons as they were given") @NotBlank(message = "Enter the reasons") @AtMost(8000) @Nullable
            String reasons,

            @Section @Valid ToldAfterwards late) {}

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW);
    }

    @Override
    public Outcome complete(StepContext step, Reasons answers) {
        reviews.sendReasons(step.file(), step.by().id(), answers.late().doneOn(answers.sentOn(), "sentOn"));
        return Outcome.done();
    }
}
