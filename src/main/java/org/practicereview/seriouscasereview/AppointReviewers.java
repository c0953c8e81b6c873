package org.practicereview.seriouscasereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The board appoints its reviewers; the national panel has their names for information, and may advise (S8). */
@Component
class AppointReviewers extends BoardStep<AppointReviewers.Appointment> {

    private final SeriousCaseReviewService reviews;
    private final NationalPanel panel;

    AppointReviewers(SeriousCaseReviewService reviews, NationalPanel panel, BoardReading reading) {
        super(
                SeriousCaseReviewModel.APPOINT_REVIEWERS,
                Appointment.class,
                Matter.REVIEW,
                "Reviewers recorded",
                reading);
        this.reviews = reviews;
        this.panel = panel;
    }

    record Appointment(
            @Question("Who reviews?") @NotBlank(message = "Enter who reviews") @AtMost(1000) @Nullable
            String reviewers,

            @Question("On which day were they appointed?")
            @NotNull(message = "Enter the day they were appointed")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate appointedOn,

            @Question("Have they declared that there is no conflict of interest?")
            @NotNull(message = "Say whether they declared it")
            @Nullable
            Boolean noConflictDeclared,

            @Question(
                    value = "On which day were their names sent to the national panel?",
                    hint = "For information: it has no part in the choice.")
            @NotNull(message = "Enter the day the names were sent")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate namesSentOn,

            @Question("Advice of the national panel, if it gave any") @AtMost(4000) @Nullable
            String advice,

            @Question(value = "On which day did it give that advice?", hint = "Leave empty if it gave none.")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate advisedOn,

            @Question("Was the chair of the board asked to attend and explain the choice?") @Nullable
            Boolean chairAsked,

            @Question(value = "On which day did the chair attend?", hint = "Leave empty if the chair did not.")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate chairAttendedOn)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    appointedOn != null && namesSentOn != null && namesSentOn.isBefore(appointedOn),
                    "/namesSentOn",
                    "before-appointment",
                    "Names cannot be sent before the reviewers are appointed");
            errors.addIf(
                    advice != null && advisedOn == null, "/advisedOn", "required", "Enter the day it gave its advice");
            errors.addIf(
                    advice == null && (advisedOn != null || Boolean.TRUE.equals(chairAsked)),
                    "/advice",
                    "required",
                    "Enter the advice");
            NationalPanel.checkChair(chairAsked, chairAttendedOn, errors);
        }
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.COMPLETE_SERIOUS_CASE_REVIEW);
    }

    @Override
    public Outcome complete(StepContext step, Appointment answers) {
        reviews.reviewersAppointed(
                step.file(), step.by().id(), new DoneOn(answers.appointedOn(), "appointedOn"), answers.namesSentOn());
        if (answers.advisedOn() != null) {
            panel.advised(
                    step.file(),
                    step.by().id(),
                    matter(),
                    new NationalPanel.Advice(
                            "on the reviewers",
                            answers.advisedOn(),
                            "advisedOn",
                            Boolean.TRUE.equals(answers.chairAsked()),
                            answers.chairAttendedOn()),
                    answers.namesSentOn());
        }
        return Outcome.done();
    }
}
