package org.practicereview.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The reviewer submits the report, with both parts it must have (L8). */
@Component
class WriteReport implements UserStep<WriteReport.Report> {

    private final ReviewService reviews;
    private final ReviewReading reading;

    WriteReport(ReviewService reviews, ReviewReading reading) {
        this.reviews = reviews;
        this.reading = reading;
    }

    record Report(
            @Question(value = "Summary of recommended improvements", hint = "By persons in the area.")
            @NotBlank(message = "Enter the recommended improvements")
            @Size(max = 12000, message = "Enter at most 12,000 characters")
            @Nullable
            String improvements,

            @Question("Systemic or underlying reasons")
            @NotBlank(message = "Enter the analysis of systemic or underlying reasons")
            @Size(max = 12000, message = "Enter at most 12,000 characters")
            @Nullable
            String systemicReasons,

            @Question("The report")
            @NotBlank(message = "Enter the report")
            @Size(max = 60000, message = "Enter at most 60,000 characters")
            @Nullable
            String report) {}

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.both("Task_WriteReport");
    }

    @Override
    public Class<Report> form() {
        return Report.class;
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
    public Optional<Report> startingFrom(CaseFile file) {
        return reading.begun(file);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.forTheReviewer(file);
    }

    @Override
    public String whenDone() {
        return "Report submitted";
    }

    @Override
    public Outcome complete(StepContext step, Report answers) {
        reviews.reportWritten(step.file(), step.by().id());
        return Outcome.done();
    }
}
