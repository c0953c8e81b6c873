package org.practicereview.seriouscasereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The national panel is told that the review is not published, and why (S13, S14). */
@Component
class TellOfNotPublishing extends BoardStep<TellOfNotPublishing.Telling> {

    private final BoardPublication publication;

    TellOfNotPublishing(BoardPublication publication, BoardReading reading) {
        super(
                SeriousCaseReviewModel.TELL_OF_NOT_PUBLISHING,
                Telling.class,
                Matter.NON_PUBLICATION,
                "Recorded that it was told",
                reading);
        this.publication = publication;
    }

    record Telling(
            @Question("On which day was the national panel told?")
            @NotNull(message = "Enter the day it was told")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate toldOn,

            @Question("Why is it not published?")
            @NotBlank(message = "Enter why it is not published")
            @AtMost(8000)
            @Nullable
            String justification) {}

    @Override
    public Outcome complete(StepContext step, Telling answers) {
        publication.tellOfNotPublishing(step.file(), step.by().id(), new DoneOn(answers.toldOn(), "toldOn"));
        return Outcome.done();
    }
}
