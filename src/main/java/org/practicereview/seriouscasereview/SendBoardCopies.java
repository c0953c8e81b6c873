package org.practicereview.seriouscasereview;

import jakarta.validation.Valid;
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

/** Copies go to Ofsted, the Department and the national panel before publication (S12, S14). */
@Component
class SendBoardCopies extends BoardStep<SendBoardCopies.Copies> {

    private final BoardPublication publication;

    SendBoardCopies(BoardPublication publication, BoardReading reading) {
        super(SeriousCaseReviewModel.SEND_COPIES, Copies.class, Matter.PUBLICATION, "Copies recorded as sent", reading);
        this.publication = publication;
    }

    record Copies(
            @Question("On which day were copies sent?")
            @NotNull(message = "Enter the day copies were sent")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate sentOn,

            @Question("Accompanying note") @AtMost(4000) @Nullable
            String note,

            @Section @Valid ToldAfterwards late) {}

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_ADVANCE_COPIES);
    }

    @Override
    public Outcome complete(StepContext step, Copies answers) {
        publication.sendCopies(step.file(), step.by().id(), answers.late().doneOn(answers.sentOn(), "sentOn"));
        return Outcome.done();
    }
}
