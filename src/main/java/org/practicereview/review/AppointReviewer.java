package org.practicereview.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The partners appoint a reviewer without a conflict of interest (L5). */
@Component
class AppointReviewer implements UserStep<AppointReviewer.Appointment> {

    private final ReviewService reviews;

    AppointReviewer(ReviewService reviews) {
        this.reviews = reviews;
    }

    record Appointment(
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

            @Question("Reasons for the choice")
            @NotBlank(message = "Enter the reasons for the choice")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
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
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.APPOINT_REVIEWER);
    }

    @Override
    public Class<Appointment> form() {
        return Appointment.class;
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
        return ReviewerChoice.in(Form.of(form()), reviews.candidates(file));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return ReviewerChoice.reasons(reviews.candidates(file));
    }

    @Override
    public String whenDone() {
        return "Reviewer appointed";
    }

    @Override
    public Outcome complete(StepContext step, Appointment answers) {
        reviews.choose(step.file(), step.by().id(), answers.reviewer());
        return Outcome.done();
    }
}
