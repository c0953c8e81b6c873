package org.practicereview.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.report.ReviewReportText;
import org.practicereview.review.report.ReviewReportText.Submitted;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The reviewer submits the report: a draft, or the final text with both parts it must have (L8). */
@Component
class WriteReport implements UserStep<ReviewReportText> {

    private final ReviewService reviews;
    private final ReviewReports reports;
    private final ReviewReading reading;

    WriteReport(ReviewService reviews, ReviewReports reports, ReviewReading reading) {
        this.reviews = reviews;
        this.reports = reports;
        this.reading = reading;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.WRITE_REPORT);
    }

    @Override
    public Set<StepKey> earlierKeys() {
        return ReviewModel.WRITE_REPORT_BEFORE;
    }

    @Override
    public Class<ReviewReportText> form() {
        return ReviewReportText.class;
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
    public Optional<ReviewReportText> startingFrom(CaseFile file) {
        return reports.begun(file);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.forTheReviewer(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return reading.besideTheReport(file);
    }

    @Override
    public String whenDone() {
        return "Report submitted";
    }

    @Override
    public String whenDone(Outcome outcome) {
        return outcome.code().equals(Submitted.DRAFT.name()) ? "Draft submitted for comments" : whenDone();
    }

    /** A case that began under an earlier model knows no rounds. */
    @Override
    public Outcome complete(StepContext step, ReviewReportText answers) {
        Submitted submitted = answers.ahead().submitted();
        if (submitted == Submitted.DRAFT && !step.key().equals(ReviewModel.WRITE_REPORT)) {
            throw new RuleRefusal(
                    "no-draft-rounds", "This review began before drafts went round here: submit the final text.");
        }
        reviews.reportWritten(
                step.file(),
                step.by().id(),
                reports.write(step.file(), step.by().id(), answers));
        return Outcome.of(submitted);
    }
}
