package org.practicereview.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** It is decided whether to publish: yes, unless that is inappropriate (L10, A3). */
@Component
class DecideOnPublication implements UserStep<DecideOnPublication.Decision> {

    private final PublicationService publications;
    private final PublicationReading reading;

    DecideOnPublication(PublicationService publications, PublicationReading reading) {
        this.publications = publications;
        this.reading = reading;
    }

    /** To publish or not. */
    enum Choice implements Labelled {
        PUBLISH("Publish the report"),
        DO_NOT_PUBLISH("Do not publish the report");

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
            @Question("Is the report to be published?")
            @NotNull(message = "Choose whether to publish the report")
            @Nullable
            Choice decision,

            @Question("Reasons")
            @NotBlank(message = "Enter the reasons")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String reasons) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(PublicationModel.DECIDE);
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
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
    public List<Facts> toRead(CaseFile file) {
        return reading.of(file);
    }

    @Override
    public String whenDone() {
        return "Decision recorded";
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        Instant copiesLapseAt = publications.decide(step.file(), step.by().id(), answers.decision() == Choice.PUBLISH);
        return Outcome.of(answers.decision()).with(PublicationModel.COPIES_LAPSE_AT, copiesLapseAt);
    }
}
