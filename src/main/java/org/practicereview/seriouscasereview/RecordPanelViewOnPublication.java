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

/** What the national panel made of not publishing; it decides nothing (S9, S13). */
@Component
class RecordPanelViewOnPublication extends BoardStep<RecordPanelViewOnPublication.View> {

    private final SeriousCaseReviewService reviews;
    private final NationalPanel panel;

    RecordPanelViewOnPublication(SeriousCaseReviewService reviews, NationalPanel panel, BoardReading reading) {
        super(
                SeriousCaseReviewModel.RECORD_PANEL_VIEW_ON_PUBLICATION,
                View.class,
                Matter.NON_PUBLICATION,
                "View recorded",
                reading);
        this.reviews = reviews;
        this.panel = panel;
    }

    /** What the national panel advised. */
    enum Choice implements Labelled {
        AGREED("it agreed with not publishing"),
        DISAGREED("it disagreed with not publishing"),
        ANONYMOUS_IN_NATIONAL_REPOSITORY("it advised to place it without names in the national repository"),
        SUMMARY_ONLY("it advised to publish a summary only");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record View(
            @Question("What did the national panel say?") @NotNull(message = "Choose what it said") @Nullable
            Choice view,

            @Question("On which day?")
            @NotNull(message = "Enter the day")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate givenOn,

            @Question("Its view in words") @NotBlank(message = "Enter its view") @AtMost(8000) @Nullable
            String words,

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
    public Outcome complete(StepContext step, View answers) {
        panel.advised(
                step.file(),
                step.by().id(),
                matter(),
                new NationalPanel.Advice(
                        answers.view().label(),
                        answers.givenOn(),
                        "givenOn",
                        answers.chairAsked(),
                        answers.chairAttendedOn()),
                Objects.requireNonNull(reviews.review(step.file()).notPublishingToldOn()));
        return Outcome.done();
    }
}
