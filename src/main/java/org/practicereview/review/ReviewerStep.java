package org.practicereview.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.UserStep;

/** Somebody is chosen to lead a review: the same questions whoever commissions it (L5, P8). */
abstract class ReviewerStep implements UserStep<ReviewerStep.Choice> {

    private final ReviewService reviews;

    ReviewerStep(ReviewService reviews) {
        this.reviews = reviews;
    }

    record Choice(
            @Question("Who is to review?")
            @NotBlank(message = "Choose a reviewer")
            @Size(max = 36, message = "Choose a reviewer")
            @Nullable
            String reviewer,

            @Question(
                    value = "Has the reviewer declared that there is no conflict of interest?",
                    hint = "Neither real nor perceived.")
            @NotNull(message = "Say whether the reviewer has declared that there is no conflict of interest")
            @Nullable
            Boolean noConflictDeclared,

            @Question(
                    value = "Why is the conflict of interest that was found none?",
                    hint =
                            "Only for a candidate who is marked with a conflict of interest. It is kept with the review.")
            @AtMost(4000)
            @Nullable
            String whyNoConflict,

            @Question(
                    value = "Why can the reviewer lead the review though marked as not available?",
                    hint = "Only for a candidate who is away, whose check has expired or who left this review before.")
            @AtMost(4000)
            @Nullable
            String whyThoughNotAvailable,

            @Question(
                    value = "Why is nobody of the Panel's pool available or suitable?",
                    hint = "Only for a candidate who is not in the pool (regulation 4).")
            @AtMost(4000)
            @Nullable
            String outsidePoolFinding,

            @Question("Reasons for the choice")
            @NotBlank(message = "Enter the reasons for the choice")
            @AtMost(4000)
            @Nullable
            String reasons)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    Boolean.FALSE.equals(noConflictDeclared),
                    "/noConflictDeclared",
                    "declaration-needed",
                    "Nobody is appointed without this declaration");
        }
    }

    @Override
    public Class<Choice> form() {
        return Choice.class;
    }

    @Override
    public Matter matter() {
        return Matter.REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    @Override
    public Form formFor(CaseFile file) {
        return ReviewerChoice.in(
                Form.of(form()), reviews.candidates(file), reviews.review(file).kind());
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return ReviewerChoice.reasons(
                reviews.candidates(file), reviews.review(file).kind());
    }

    @Override
    public Outcome complete(StepContext step, Choice answers) {
        reviews.choose(step.file(), step.by().id(), answers);
        return Outcome.done();
    }
}
