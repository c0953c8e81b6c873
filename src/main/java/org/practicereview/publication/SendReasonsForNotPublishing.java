package org.practicereview.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.SendingStep;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The justification, and what is to be published instead, go to the Panel and the Secretary of State (L11, L14). */
@Component
class SendReasonsForNotPublishing implements SendingStep<SendReasonsForNotPublishing.NonPublication> {

    private final PublicationService publications;
    private final PublicationReading reading;

    SendReasonsForNotPublishing(PublicationService publications, PublicationReading reading) {
        this.publications = publications;
        this.reading = reading;
    }

    record NonPublication(
            @Question("Justification") @AtMost(8000) @Nullable
            String justification,

            @Question(
                    value = "Information on improvements published instead",
                    hint =
                            "Everybody will read it, when those it is sent to have had their working days. Left empty, the text"
                                    + " for publication goes as it stands.")
            @AtMost(8000)
            @Nullable
            String publishedInstead,

            @Question(
                    value = "Why is publication to be decided on again?",
                    hint = "Only where the decision must change: nothing is sent then.")
            @AtMost(2000)
            @Nullable
            String decideAgain)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                            decideAgain == null && justification == null,
                            "/justification",
                            "required",
                            "Enter the justification")
                    .addIf(
                            decideAgain != null && (justification != null || publishedInstead != null),
                            "/decideAgain",
                            "not-asked",
                            "Either the reasons are sent, or publication is decided on again");
        }
    }

    @Override
    public void check(CaseFile file, NonPublication answers, AnswerErrors errors) {
        errors.addIf(
                answers.decideAgain() == null
                        && answers.publishedInstead() == null
                        && reading.extent(file).isReport(),
                "/publishedInstead",
                "required",
                "Enter what is published instead");
    }

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
    public Confirmation confirming(CaseFile file, NonPublication answers) {
        return answers.decideAgain() == null
                ? Confirmation.sending(
                                "Send the reasons",
                                "They go out with a copy of what is to be published in place of the report. To change either afterwards, publication must be decided on again.")
                        .telling(publications.toldOfReasons())
                        .telling(publications.toldOfImprovements(), "(the copy only, not the reasons)")
                : Publishing.decidingAgain();
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
    public String whenDone(Outcome outcome) {
        return outcome.code().equals(Publishing.Choice.DECIDE_AGAIN.name())
                ? PublishReport.TO_DECIDE_AGAIN
                : whenDone();
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return reading.beside(file);
    }

    @Override
    public Outcome complete(StepContext step, NonPublication answers) {
        if (answers.decideAgain() != null) {
            publications.decideAgain(step.file(), step.by().id());
            return Outcome.of(Publishing.Choice.DECIDE_AGAIN);
        }
        publications.sendReasons(step.file(), step.by().id(), answers.publishedInstead());
        return Outcome.done();
    }
}
