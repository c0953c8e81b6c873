package org.practicereview.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.review.report.AccuracyChecks;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The agencies have checked their sections, or are not waited for any more (rule book, section 12). */
@Component
class CloseAccuracyCheck implements UserStep<CloseAccuracyCheck.Closing> {

    private final AccuracyChecks checks;
    private final ReviewReading reading;

    CloseAccuracyCheck(AccuracyChecks checks, ReviewReading reading) {
        this.checks = checks;
        this.reading = reading;
    }

    record Closing(
            @Question(
                    value = "Why are agencies not waited for?",
                    hint = "Needed where one has not answered, or none was asked.")
            @AtMost(2000)
            @Nullable
            String notWaitedBecause) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.CLOSE_ACCURACY_CHECK);
    }

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
    public List<Facts> toRead(CaseFile file) {
        return reading.corrections(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return reading.besideTheReport(file);
    }

    @Override
    public void check(CaseFile file, Closing answers, AnswerErrors errors) {
        errors.addIf(
                !checks.isComplete(file) && answers.notWaitedBecause() == null,
                "/notWaitedBecause",
                "required",
                "Enter why agencies are not waited for: one has not answered, or none was asked");
    }

    @Override
    public String whenDone() {
        return "Accuracy check ended";
    }

    @Override
    public Outcome complete(StepContext step, Closing answers) {
        checks.close(step.file(), step.by().id());
        return Outcome.done();
    }
}
