package org.practicereview.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
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

/** Copies of the report go to the Panel, the Secretary of State and Ofsted before publication (L11). */
@Component
class SendAdvanceCopies implements SendingStep<SendAdvanceCopies.Copies> {

    private final PublicationService publications;
    private final PublicationReading reading;

    SendAdvanceCopies(PublicationService publications, PublicationReading reading) {
        this.publications = publications;
        this.reading = reading;
    }

    record Copies(
            @Question(value = "Is this the final text?", hint = "A report that changes afterwards must be sent again.")
            @NotNull(message = "Say whether this is the final text")
            @Nullable
            Boolean finalText,

            @Question(
                    value = "Why is publication to be decided on again?",
                    hint = "Only where this is not the final text and the decision must change: nothing is sent then.")
            @AtMost(2000)
            @Nullable
            String decideAgain,

            @Question("Accompanying note") @AtMost(4000) @Nullable
            String note,

            @Section @Valid MayBeLate late)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                            Boolean.FALSE.equals(finalText) && decideAgain == null,
                            "/finalText",
                            "not-yet",
                            "Copies are sent of the final text only")
                    .addIf(
                            Boolean.TRUE.equals(finalText) && decideAgain != null,
                            "/decideAgain",
                            "not-asked",
                            "Either copies of the final text are sent, or publication is decided on again");
        }
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(PublicationModel.SEND_COPIES);
    }

    @Override
    public Class<Copies> form() {
        return Copies.class;
    }

    @Override
    public Matter matter() {
        return Matter.PUBLICATION;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_ADVANCE_COPIES);
    }

    @Override
    public void requireReason(LateWork late, CaseFile file, UUID by, Copies answers) {
        if (answers.decideAgain() == null) {
            late.requireReason(file, Obligation.SEND_ADVANCE_COPIES, by, answers.late());
        }
    }

    @Override
    public Confirmation confirming(CaseFile file, Copies answers) {
        return answers.decideAgain() == null
                ? Confirmation.sending(
                                "Send the copies",
                                "They are of the text as it stands. If it says something else afterwards, they must be sent again.")
                        .telling(publications.toldOfCopies())
                : Publishing.decidingAgain();
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.of(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return reading.beside(file);
    }

    @Override
    public String whenDone() {
        return "Copies sent";
    }

    @Override
    public String whenDone(Outcome outcome) {
        return outcome.code().equals(Publishing.Choice.DECIDE_AGAIN.name())
                ? PublishReport.TO_DECIDE_AGAIN
                : whenDone();
    }

    @Override
    public Outcome complete(StepContext step, Copies answers) {
        if (answers.decideAgain() != null) {
            publications.decideAgain(step.file(), step.by().id());
            return Outcome.of(Publishing.Choice.DECIDE_AGAIN);
        }
        publications.sendCopies(step.file(), step.by().id(), answers.late());
        return Outcome.done();
    }
}
