package org.practicereview.rapidreview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The business manager sends the signed rapid review to the Panel (RR14). */
@Component
class SendRapidReview implements UserStep<SendRapidReview.Report> {

    private final RapidReviewService rapidReviews;
    private final RapidReviewReading reading;

    SendRapidReview(RapidReviewService rapidReviews, RapidReviewReading reading) {
        this.rapidReviews = rapidReviews;
        this.reading = reading;
    }

    record Report(
            @Question(
                    value = "The report",
                    hint =
                            "Facts without names, family, involvement of agencies, analysis of key practice, immediate actions, learning.")
            @NotBlank(message = "Enter the report")
            @Size(max = 20000, message = "Enter at most 20,000 characters")
            @Nullable
            String report,

            @Question(value = "Reason for being late", hint = MayBeLate.HINT)
            @Size(max = 2000, message = "Enter at most 2,000 characters")
            @Nullable
            String lateReason,

            @Question(value = "Who approved that it is late?", hint = MayBeLate.HINT)
            @Size(max = 36, message = "Choose somebody from the list")
            @Nullable
            String lateApprovedBy)
            implements MayBeLate {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(RapidReviewModel.SEND);
    }

    @Override
    public Class<Report> form() {
        return Report.class;
    }

    @Override
    public Matter matter() {
        return Matter.RAPID_REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_RAPID_REVIEW);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.of(file);
    }

    @Override
    public String whenDone() {
        return "Rapid review sent to the Panel";
    }

    @Override
    public Outcome complete(StepContext step, Report answers) {
        return Outcome.of(rapidReviews.send(step.file(), step.by().id(), answers));
    }
}
