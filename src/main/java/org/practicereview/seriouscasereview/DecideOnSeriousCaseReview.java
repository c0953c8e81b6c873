package org.practicereview.seriouscasereview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Arrangements;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.ToldAfterwards;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The chair of the board decides whether to initiate a serious case review (S1 to S5). */
@Component
class DecideOnSeriousCaseReview extends BoardStep<DecideOnSeriousCaseReview.Decision> {

    private final SeriousCaseReviewService reviews;
    private final Arrangements arrangements;

    DecideOnSeriousCaseReview(SeriousCaseReviewService reviews, BoardReading reading, Arrangements arrangements) {
        super(
                SeriousCaseReviewModel.DECIDE_ON_SERIOUS_CASE_REVIEW,
                Decision.class,
                Matter.REVIEW,
                "Decision recorded",
                reading);
        this.reviews = reviews;
        this.arrangements = arrangements;
    }

    record Decision(
            @Question(value = "Are the criteria met?", hint = "One of them is enough.")
            @NotNull(message = "Say whether the criteria are met")
            @Nullable
            Boolean criteriaMet,

            @Question("What did the chair of the board decide?") @NotNull(message = "Choose what was decided") @Nullable
            BoardDecision decision,

            @Question(
                    value = "On which day?",
                    hint = "Where it was left to the partners: the day they began to decide.")
            @NotNull(message = "Enter the day of the decision")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate decidedOn,

            @Question("Reasons") @NotBlank(message = "Enter the reasons") @AtMost(4000) @Nullable
            String reasons,

            @Section @Valid ToldAfterwards late)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    Boolean.TRUE.equals(criteriaMet) && decision == BoardDecision.NOT_INITIATED,
                    "/decision",
                    "criteria-met",
                    "Where the criteria are met a serious case review is always initiated");
        }
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(reading().criteria(file).stream(), super.toRead(file).stream())
                .toList();
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public void check(CaseFile file, Decision answers, AnswerErrors errors) {
        arrangements.checkWhose(
                file, answers.decision() != BoardDecision.LEFT_TO_PARTNERS, answers.decidedOn(), errors);
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        Instant tellingLapsesAt = reviews.decide(
                step.file(),
                step.by().id(),
                answers.decision(),
                answers.late().doneOn(answers.decidedOn(), "decidedOn"));
        return Outcome.of(answers.decision()).with(SeriousCaseReviewModel.TELLING_LAPSES_AT, tellingLapsesAt);
    }
}
