package org.practicereview.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.Question;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The secretariat records what the Panel decided and sends its answer. */
@Component
class RecordPanelDecision implements UserStep<RecordPanelDecision.Decision> {

    private final PanelService panel;
    private final RapidReviewService rapidReviews;
    private final RulesToRead rules;
    private final PanelViews views;
    private final ReadViews reading;

    RecordPanelDecision(
            PanelService panel,
            RapidReviewService rapidReviews,
            RulesToRead rules,
            PanelViews views,
            ReadViews reading) {
        this.panel = panel;
        this.rapidReviews = rapidReviews;
        this.rules = rules;
        this.views = views;
        this.reading = reading;
    }

    record Decision(
            @Question("What does the Panel answer?") @NotNull(message = "Choose what the Panel answers") @Nullable
            PanelAnswer answer,

            @Question("When did the Panel decide?")
            @NotNull(message = "Enter the date of the decision")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate decidedOn,

            @Question("Reasons")
            @NotBlank(message = "Enter the reasons of the Panel")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String reasons,

            @Question("Letter to the partners")
            @NotBlank(message = "Enter the letter")
            @Size(max = 8000, message = "Enter at most 8,000 characters")
            @Nullable
            String letter,

            @Question(
                    value = "By when do you expect the information?",
                    hint = "Only if the Panel asks for information. The day is expected, not set by law.")
            @Nullable
            LocalDate expectedOn,

            @Question(value = "Reason for being late", hint = MayBeLate.HINT)
            @Size(max = 2000, message = "Enter at most 2,000 characters")
            @Nullable
            String lateReason,

            @Question(value = "Who approved that it is late?", hint = MayBeLate.HINT)
            @Size(max = 36, message = "Choose somebody from the list")
            @Nullable
            String lateApprovedBy)
            implements MayBeLate, CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    answer == PanelAnswer.ASKS_FOR_INFORMATION && expectedOn == null,
                    "/expectedOn",
                    "required",
                    "Enter by when you expect the information");
            errors.addIf(
                    expectedOn != null && decidedOn != null && expectedOn.isBefore(decidedOn),
                    "/expectedOn",
                    "before-decision",
                    "Enter a day after the decision");
        }
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(PanelModel.RECORD_DECISION);
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
    }

    @Override
    public Matter matter() {
        return Matter.PANEL_ANSWER;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.ANSWER_RAPID_REVIEW);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(
                        Stream.of(rules.criteria(Purpose.NATIONAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW)),
                        reading.views(file))
                .toList();
    }

    @Override
    public String whenDone() {
        return "The answer of the Panel was sent to the partners";
    }

    @Override
    public String whenDone(Outcome outcome) {
        return outcome.equals(Outcome.of(PanelAnswer.ASKS_FOR_INFORMATION))
                ? "The question of the Panel was sent to the partners"
                : whenDone();
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        LocalDate received = rapidReviews.sentOn(step.file());
        if (answers.decidedOn().isBefore(received)) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-rapid-review", "The Panel cannot decide before it had the rapid review");
        }
        views.requireQuorum(step.file(), answers.answer());
        UUID by = step.by().id();
        if (answers.answer() == PanelAnswer.ASKS_FOR_INFORMATION) {
            panel.askForInformation(step.file(), by, answers.expectedOn());
        } else {
            panel.answer(step.file(), by, answers.answer(), answers.decidedOn(), answers);
        }
        return Outcome.of(answers.answer());
    }
}
