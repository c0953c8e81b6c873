package org.practicereview.review;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Those who commissioned the review accept the report or return it. */
@Component
class AcceptReport implements UserStep<AcceptReport.Decision> {

    private final ReviewService reviews;
    private final ReviewReports reports;
    private final ReviewReading reading;
    private final HeardBeforehand heard;

    AcceptReport(ReviewService reviews, ReviewReports reports, ReviewReading reading, HeardBeforehand heard) {
        this.reviews = reviews;
        this.reports = reports;
        this.reading = reading;
        this.heard = heard;
    }

    /** Accepted or returned. */
    enum Choice implements Labelled {
        ACCEPTED("Accept the report"),
        RETURNED("Return it to the reviewer");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Decision(
            @Question("What do you decide?")
            @NotNull(message = "Choose whether to accept or return the report")
            @Nullable
            Choice decision,

            @Question("Comments for the reviewer") @AtMost(4000) @Nullable
            String comments)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    decision == Choice.RETURNED && comments == null,
                    "/comments",
                    "required",
                    "Tell the reviewer what must change");
        }
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.ACCEPT_REPORT);
    }

    @Override
    public Set<StepKey> earlierKeys() {
        return ReviewModel.ACCEPT_REPORT_BEFORE;
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
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
    public List<Facts> toRead(CaseFile file) {
        return reading.forThoseWhoCommissioned(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return reading.besideTheReport(file);
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public String whenDone() {
        return "Decision recorded";
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        if (answers.decision() == Choice.ACCEPTED) {
            heard.require(step.file());
            reports.accept(step.file(), step.by().id());
        }
        reviews.reportAccepted(step.file(), step.by().id(), answers.decision() == Choice.ACCEPTED);
        return Outcome.of(answers.decision());
    }
}
