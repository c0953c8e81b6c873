package org.practicereview.review;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Question;
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
abstract class HeardStep implements UserStep<HeardStep.Closing> {

    private final ReviewRecords records;
    private final RecordKind kind;
    private final Predicate<ReviewRecord> counts;

    HeardStep(ReviewRecords records, RecordKind kind, Predicate<ReviewRecord> counts) {
        this.records = records;
        this.kind = kind;
        this.counts = counts;
    }

    record Closing(
            @Question(
                    value = "If there is nothing to record: why not?",
                    hint = "Leave it empty where what happened is recorded on the page of the review.")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String whyNot) {}

    /** What is missing, as the end of a sentence. */
    abstract String missing();

    @Override
    public Class<Closing> form() {
        return Closing.class;
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
        int recorded = records.of(file, kind).size();
        return List.of(new Beside(
                kind.path(),
                kind.label(),
                "/cases/" + file.reference() + "/review",
                recorded == 0 ? "None recorded" : recorded + " recorded",
                List.of()));
    }

    @Override
    public void check(CaseFile file, Closing answers, AnswerErrors errors) {
        errors.addIf(
                answers.whyNot() == null && records.of(file, kind).stream().noneMatch(counts),
                "/whyNot",
                "required",
                "Record %s on the page of the review, or enter why not".formatted(missing()));
    }

    @Override
    public String whenDone() {
        return "Recorded";
    }

    @Override
    public Outcome complete(StepContext step, Closing answers) {
        return Outcome.done();
    }
}
