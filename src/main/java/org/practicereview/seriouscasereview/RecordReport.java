package org.practicereview.seriouscasereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The report of the reviewers, as the board received it (S10). */
@Component
class RecordReport extends BoardStep<RecordReport.Report> {

    private final SeriousCaseReviewService reviews;

    RecordReport(SeriousCaseReviewService reviews, BoardReading reading) {
        super(SeriousCaseReviewModel.RECORD_REPORT, Report.class, Matter.REVIEW, "Report recorded", reading);
        this.reviews = reviews;
    }

    record Report(
            @Question("On which day did the board receive the report?")
            @NotNull(message = "Enter the day it was received")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate receivedOn,

            @Question("How was the review carried out, and who took part?")
            @NotBlank(message = "Enter how it was carried out")
            @AtMost(4000)
            @Nullable
            String method,

            @Question("Findings and recommendations") @NotBlank(message = "Enter the findings") @AtMost(12000) @Nullable
            String findings,

            @Question("The report") @NotBlank(message = "Enter the report") @AtMost(60000) @Nullable
            String report) {}

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.COMPLETE_SERIOUS_CASE_REVIEW);
    }

    /** What was returned is corrected, not written anew. */
    @Override
    public Optional<Report> startingFrom(CaseFile file) {
        return reading().earlier(file, SeriousCaseReviewModel.RECORD_REPORT, Report.class);
    }

    @Override
    public Outcome complete(StepContext step, Report answers) {
        reviews.reportReceived(step.file(), step.by().id(), new DoneOn(answers.receivedOn(), "receivedOn"));
        return Outcome.done();
    }
}
