package org.practicereview.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Pauses;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.review.ReviewKind;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** It is decided whether to publish: yes, unless that is inappropriate (L10, A3). */
@Component
class DecideOnPublication implements UserStep<DecideOnPublication.Decision> {

    /** Not all partners have decided. */
    private static final String AWAITED = "AWAITED";

    /** They have, and not alike. */
    private static final String DISAGREED = "DISAGREED";

    private final PublicationService publications;
    private final Pauses pauses;
    private final PublicationReading reading;
    private final PartnersDecisions partners;

    DecideOnPublication(
            PublicationService publications, Pauses pauses, PublicationReading reading, PartnersDecisions partners) {
        this.publications = publications;
        this.pauses = pauses;
        this.reading = reading;
        this.partners = partners;
    }

    /** To publish or not. */
    enum Choice implements Labelled {
        PUBLISH("Publish the report"),
        PUBLISH_IN_PART("Publish a part of the report"),
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

            @Question("Reasons") @NotBlank(message = "Enter the reasons") @AtMost(4000) @Nullable
            String reasons,

            @Question(
                    value = "Justification for leaving out a part",
                    hint = "The Panel and the Secretary of State read it with their copies.")
            @AtMost(8000)
            @Nullable
            String justification,

            @Question(
                    value = "Legal advice",
                    hint = "What was advised, by whom and when. It must be asked for while proceedings go on.")
            @AtMost(4000)
            @Nullable
            String legalAdvice)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    decision == Choice.PUBLISH_IN_PART && justification == null,
                    "/justification",
                    "required",
                    "Enter why a part is left out");
        }
    }

    @Override
    public void check(CaseFile file, Decision answers, AnswerErrors errors) {
        boolean proceedings = pauses.of(file.id()).stream().anyMatch(pause -> pause.endedOn() == null);
        errors.addIf(
                proceedings && answers.legalAdvice() == null,
                "/legalAdvice",
                "required",
                "Proceedings go on beside this case: enter what legal advice was given");
    }

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
        return Matter.PUBLICATION;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(reading.of(file).stream(), partners.toRead(file).stream())
                .toList();
    }

    /** The Panel decides on a national review by its secretariat. */
    @Override
    public boolean eachForThemselves() {
        return true;
    }

    @Override
    public boolean isDoneBy(CaseFile file, Person person) {
        return partners.isDoneBy(file, person);
    }

    @Override
    public String whenDone(Outcome outcome) {
        return outcome.code().equals(DISAGREED)
                ? "Decision recorded. The partners do not agree: they decide again"
                : whenDone();
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
        if (ReviewKind.of(step.file()) == ReviewKind.NATIONAL_REVIEW) {
            return decided(step, Objects.requireNonNull(answers.decision()), justification(answers));
        }
        PartnersDecisions.Standing standing = partners.decide(
                step.file(),
                step.by(),
                Objects.requireNonNull(answers.decision()),
                Objects.requireNonNull(answers.reasons()),
                justification(answers));
        if (standing.agreed() != null) {
            return decided(step, standing.agreed(), standing.justification());
        }
        return Outcome.of(standing.complete() ? DISAGREED : AWAITED);
    }

    private static @Nullable String justification(Decision answers) {
        return answers.decision() == Choice.PUBLISH_IN_PART ? answers.justification() : null;
    }

    private Outcome decided(StepContext step, Choice choice, @Nullable String justification) {
        Extent extent = switch (choice) {
            case PUBLISH -> Extent.FULL;
            case PUBLISH_IN_PART -> Extent.PART;
            case DO_NOT_PUBLISH -> Extent.INSTEAD;
        };
        Instant copiesLapseAt = publications.decide(step.file(), step.by().id(), extent, justification);
        return Outcome.of(choice).with(PublicationModel.COPIES_LAPSE_AT, copiesLapseAt);
    }
}
