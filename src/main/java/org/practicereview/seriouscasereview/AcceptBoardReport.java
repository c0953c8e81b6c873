package org.practicereview.seriouscasereview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.ToldAfterwards;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The chair accepts the report for the board, which completes the review, or returns it (S10). */
@Component
class AcceptBoardReport extends BoardStep<AcceptBoardReport.Acceptance> {

    private final SeriousCaseReviewService reviews;

    AcceptBoardReport(SeriousCaseReviewService reviews, BoardReading reading) {
        super(SeriousCaseReviewModel.ACCEPT_REPORT, Acceptance.class, Matter.REVIEW, "Recorded", reading);
        this.reviews = reviews;
    }

    /** Accepted or returned. */
    enum Choice implements Labelled {
        ACCEPTED("The report is accepted"),
        RETURNED("The report is returned");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Acceptance(
            @Question("Is the report accepted?") @NotNull(message = "Choose whether it is accepted") @Nullable
            Choice decision,

            @Question(value = "On which day did the board accept it?", hint = "Only when it was accepted.")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate acceptedOn,

            @Question(value = "What must be changed?", hint = "Only when it is returned.") @AtMost(4000) @Nullable
            String comments,

            @Section @Valid ToldAfterwards late)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    decision == Choice.ACCEPTED && acceptedOn == null,
                    "/acceptedOn",
                    "required",
                    "Enter the day the board accepted it");
            errors.addIf(
                    decision == Choice.RETURNED && comments == null,
                    "/comments",
                    "required",
                    "Enter what must be changed");
        }
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.COMPLETE_SERIOUS_CASE_REVIEW);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(super.toRead(file).stream(), reading().report(file).stream())
                .toList();
    }

    @Override
    public Outcome complete(StepContext step, Acceptance answers) {
        if (answers.decision() == Choice.RETURNED) {
            reviews.reportReturned(step.file(), step.by().id());
        } else {
            reviews.complete(step.file(), step.by().id(), answers.late().doneOn(answers.acceptedOn(), "acceptedOn"));
        }
        return Outcome.of(answers.decision());
    }
}
