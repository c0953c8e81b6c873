package org.practicereview.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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

/** The justification, and what is to be published instead, go to the Panel and the Secretary of State (L11, L14). */
@Component
class SendReasonsForNotPublishing implements UserStep<SendReasonsForNotPublishing.NonPublication> {

    private final PublicationService publications;
    private final PublicationReading reading;

    SendReasonsForNotPublishing(PublicationService publications, PublicationReading reading) {
        this.publications = publications;
        this.reading = reading;
    }

    record NonPublication(
            @Question("Justification")
            @NotBlank(message = "Enter the justification")
            @Size(max = 8000, message = "Enter at most 8,000 characters")
            @Nullable
            String justification,

            @Question(
                    value = "Information on improvements published instead",
                    hint = "Everybody will read it, seven working days after it was sent at the earliest.")
            @NotBlank(message = "Enter what is published instead")
            @Size(max = 8000, message = "Enter at most 8,000 characters")
            @Nullable
            String publishedInstead) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(PublicationModel.SEND_REASONS);
    }

    @Override
    public Class<NonPublication> form() {
        return NonPublication.class;
    }

    @Override
    public Matter matter() {
        return Matter.NON_PUBLICATION;
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
        return "Reasons sent";
    }

    @Override
    public Outcome complete(StepContext step, NonPublication answers) {
        publications.sendReasons(step.file(), step.by().id(), Objects.requireNonNull(answers.publishedInstead()));
        return Outcome.done();
    }
}
