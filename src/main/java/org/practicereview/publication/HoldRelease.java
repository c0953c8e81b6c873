package org.practicereview.publication;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The report waits for the moment of its release; whoever does this step stops it. */
@Component
class HoldRelease implements UserStep<HoldRelease.Stopped> {

    private final Releases releases;
    private final PublicationReading reading;

    HoldRelease(Releases releases, PublicationReading reading) {
        this.releases = releases;
        this.reading = reading;
    }

    record Stopped(
            @Question(value = "Why is the release stopped?", hint = "Kept with the case.")
            @NotBlank(message = "Enter why the release is stopped")
            @AtMost(2000)
            @Nullable
            String reasons) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(PublicationModel.HOLD);
    }

    @Override
    public Class<Stopped> form() {
        return Stopped.class;
    }

    @Override
    public Matter matter() {
        return Matter.PUBLICATION;
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
    public DoneBy doneBy() {
        return DoneBy.pressing("Stop the release")
                .knowingFirst(
                        "At the set time it is published by itself, if nothing stands against it by then. Do this step only to stop that.");
    }

    @Override
    public String whenDone() {
        return "Release stopped";
    }

    @Override
    public Outcome complete(StepContext step, Stopped answers) {
        releases.stop(step.file(), step.by().id());
        return Outcome.done();
    }
}
