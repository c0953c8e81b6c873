package org.practicereview.seriouscasereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Arrangements;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The chair weighs the advice of the national panel; it does not bind (S9). */
@Component
class ReconsiderDecision extends BoardStep<ReconsiderDecision.Reconsidered> {

    private final SeriousCaseReviewService reviews;
    private final Arrangements arrangements;

    ReconsiderDecision(SeriousCaseReviewService reviews, BoardReading reading, Arrangements arrangements) {
        super(
                SeriousCaseReviewModel.RECONSIDER_DECISION,
                Reconsidered.class,
                Matter.REVIEW,
                "Decision recorded",
                reading);
        this.reviews = reviews;
        this.arrangements = arrangements;
    }

    /** What the chair makes of the advice. */
    enum Choice implements Labelled {
        CONFIRMED("Confirmed: no serious case review is initiated"),
        CHANGED("Changed: a serious case review is initiated");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Reconsidered(
            @Question("Is the decision confirmed or changed?")
            @NotNull(message = "Choose whether it is confirmed or changed")
            @Nullable
            Choice decision,

            @Question("On which day?")
            @NotNull(message = "Enter the day")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate decidedOn,

            @Question("Reasons") @NotBlank(message = "Enter the reasons") @AtMost(4000) @Nullable
            String reasons) {}

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(
                        reading()
                                .answered(
                                        file,
                                        "Advice of the national panel",
                                        SeriousCaseReviewModel.RECORD_PANEL_ADVICE,
                                        RecordPanelAdvice.Advice.class)
                                .stream(),
                        super.toRead(file).stream())
                .toList();
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public void check(CaseFile file, Reconsidered answers, AnswerErrors errors) {
        if (answers.decision() == Choice.CHANGED) {
            arrangements.checkWhose(file, true, answers.decidedOn(), errors);
        }
    }

    @Override
    public Outcome complete(StepContext step, Reconsidered answers) {
        Instant tellingLapsesAt = reviews.reconsidered(
                step.file(),
                step.by().id(),
                answers.decision() == Choice.CHANGED,
                new DoneOn(answers.decidedOn(), "decidedOn"));
        return Outcome.of(answers.decision()).with(SeriousCaseReviewModel.TELLING_LAPSES_AT, tellingLapsesAt);
    }
}
