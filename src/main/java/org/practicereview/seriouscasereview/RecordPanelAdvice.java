package org.practicereview.seriouscasereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The advice of the national panel on not initiating, and its challenge; it decides nothing (S9). */
@Component
class RecordPanelAdvice extends BoardStep<RecordPanelAdvice.Advice> {

    private final SeriousCaseReviewService reviews;
    private final NationalPanel panel;

    RecordPanelAdvice(SeriousCaseReviewService reviews, NationalPanel panel, BoardReading reading) {
        super(SeriousCaseReviewModel.RECORD_PANEL_ADVICE, Advice.class, Matter.REVIEW, "Advice recorded", reading);
        this.reviews = reviews;
        this.panel = panel;
    }

    /** What the national panel advised. */
    enum Choice implements Labelled {
        AGREES("it agrees with not initiating"),
        ADVISES_TO_INITIATE("it advises to initiate a serious case review"),
        NO_VIEW("it gives no view");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Advice(
            @Question("What did the national panel advise?") @NotNull(message = "Choose what it advised") @Nullable
            Choice advice,

            @Question("On which day?")
            @NotNull(message = "Enter the day of its advice")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate advisedOn,

            @Question("Its advice in words") @NotBlank(message = "Enter the advice") @AtMost(8000) @Nullable
            String words,

            @Question(value = "On which day did it ask for more information?", hint = "Leave empty if it did not.")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate informationAskedOn,

            @Question("Was the chair of the board asked to attend and explain?")
            @NotNull(message = "Say whether the chair was asked to attend")
            @Nullable
            Boolean chairAsked,

            @Question(value = "On which day did the chair attend?", hint = "Leave empty if the chair did not.")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate chairAttendedOn)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            NationalPanel.checkChair(chairAsked, chairAttendedOn, errors);
        }
    }

    @Override
    public Outcome complete(StepContext step, Advice answers) {
        panel.advised(
                step.file(),
                step.by().id(),
                matter(),
                new NationalPanel.Advice(
                        answers.advice().label(),
                        answers.advisedOn(),
                        "advisedOn",
                        answers.chairAsked(),
                        answers.chairAttendedOn()),
                Objects.requireNonNull(reviews.review(step.file()).reasonsSentOn()));
        return Outcome.done();
    }
}
