package org.practicereview.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The report is published, not before the earliest day after the copies (L11). */
@Component
class PublishReport implements UserStep<PublishReport.Publishing> {

    private final PublicationService publications;
    private final PublicationReading reading;

    PublishReport(PublicationService publications, PublicationReading reading) {
        this.publications = publications;
        this.reading = reading;
    }

    record Publishing(
            @Question("Has it been checked that nobody can be identified?")
            @NotNull(message = "Say whether it has been checked that nobody can be identified")
            @Nullable
            Boolean anonymityChecked,

            @Question(value = "Reason for being late", hint = MayBeLate.HINT)
            @Size(max = 2000, message = "Enter at most 2,000 characters")
            @Nullable
            String lateReason,

            @Question(value = "Who approved that it is late?", hint = MayBeLate.HINT)
            @Size(max = 36, message = "Choose somebody from the list")
            @Nullable
            String lateApprovedBy)
            implements CrossChecked, MayBeLate {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    Boolean.FALSE.equals(anonymityChecked),
                    "/anonymityChecked",
                    "not-yet",
                    "Check first that nobody can be identified");
        }
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(PublicationModel.PUBLISH);
    }

    @Override
    public Class<Publishing> form() {
        return Publishing.class;
    }

    @Override
    public Matter matter() {
        return Matter.REPORT;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
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
        return "Report published";
    }

    @Override
    public Outcome complete(StepContext step, Publishing answers) {
        publications.publish(step.file(), step.by().id(), answers);
        return Outcome.done();
    }
}
