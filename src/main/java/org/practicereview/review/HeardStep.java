package org.practicereview.review;

import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.UserStep;

/** A part of a review that is done once something of the kind is recorded, or a reason why not (L7). */
abstract class HeardStep<F extends Record> implements UserStep<F> {

    private final ReviewRecords records;
    private final RecordKind kind;

    HeardStep(ReviewRecords records, RecordKind kind) {
        this.records = records;
        this.kind = kind;
    }

    /** What is recorded of the kind. */
    List<ReviewRecord> recorded(CaseFile file) {
        return records.of(file, kind);
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
    public List<Beside> beside(CaseFile file, Person person) {
        int recorded = recorded(file).size();
        return List.of(new Beside(
                kind.path(),
                kind.label(),
                "/cases/" + file.reference() + "/review",
                recorded == 0 ? "None recorded" : recorded + " recorded",
                List.of()));
    }

    @Override
    public String whenDone() {
        return "Recorded";
    }

    @Override
    public Outcome complete(StepContext step, F answers) {
        return Outcome.done();
    }
}
