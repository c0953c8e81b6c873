package org.practicereview.seriouscasereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The review is published in full and stays available for at least twelve months (S11). */
@Component
class PublishSeriousCaseReview extends BoardStep<PublishSeriousCaseReview.Publishing> {

    private final BoardPublication publication;

    PublishSeriousCaseReview(BoardPublication publication, BoardReading reading) {
        super(
                SeriousCaseReviewModel.PUBLISH_SERIOUS_CASE_REVIEW,
                Publishing.class,
                Matter.PUBLICATION,
                "Publication recorded",
                reading);
        this.publication = publication;
    }

    record Publishing(
            @Question("On which day was it published?")
            @NotNull(message = "Enter the day it was published")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate publishedOn,

            @Question("Where?") @NotBlank(message = "Enter where it was published") @AtMost(400) @Nullable
            String where,

            @Question("Was it published in full, and has it been checked that nobody can be identified?")
            @NotNull(message = "Say whether it was published in full")
            @Nullable
            Boolean inFull,

            @Question(
                    value = "Reason for publishing so soon after the copies",
                    hint = "Only when copies were sent later than they should have been.")
            @AtMost(2000)
            @Nullable
            String soonerReason,

            @Question(
                    value = "Who agreed then that it was published so soon?",
                    hint =
                            "Only when copies were sent later than they should have been. The role is enough; where the record does not say, write so.")
            @AtMost(200)
            @Nullable
            String soonerAgreedBy)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    Boolean.FALSE.equals(inFull), "/inFull", "in-full", "A serious case review is published in full");
        }
    }

    @Override
    public Outcome complete(StepContext step, Publishing answers) {
        publication.publish(
                step.file(),
                step.by().id(),
                new DoneOn(answers.publishedOn(), "publishedOn", answers.soonerReason(), answers.soonerAgreedBy()));
        return Outcome.done();
    }
}
