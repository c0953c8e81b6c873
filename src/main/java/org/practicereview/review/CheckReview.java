package org.practicereview.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Obligation;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewCheck;
import org.practicereview.review.record.ReviewMonitoring;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Those who commissioned the review look at its progress and quality, again and again until it has reported (L6, P9). */
@Component
class CheckReview implements UserStep<ReviewCheck> {

    private final ReviewMonitoring monitoring;
    private final ReviewRecords records;

    CheckReview(ReviewMonitoring monitoring, ReviewRecords records) {
        this.monitoring = monitoring;
        this.records = records;
    }

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.CHECK;
    }

    @Override
    public Class<ReviewCheck> form() {
        return ReviewCheck.class;
    }

    @Override
    public Matter matter() {
        return Matter.REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    /** Shows what was found at the last check. */
    @Override
    public List<Facts> toRead(CaseFile file) {
        return records.of(file, RecordKind.CHECK).stream()
                .reduce((first, second) -> second)
                .map(last -> last.facts("The check before"))
                .stream()
                .toList();
    }

    @Override
    public String whenDone() {
        return "Check recorded";
    }

    @Override
    public Outcome complete(StepContext step, ReviewCheck answers) {
        return Outcome.done()
                .with(
                        ReviewModel.CHECK_LAPSES_AT,
                        monitoring.checked(step.file(), step.by().id(), answers));
    }
}
