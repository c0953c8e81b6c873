package org.practicereview.seriouscasereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The board decides whether to publish; a serious case review is published in full (S11). */
@Component
class DecideOnBoardPublication extends BoardStep<DecideOnBoardPublication.Decision> {

    private final BoardPublication publication;

    DecideOnBoardPublication(BoardPublication publication, BoardReading reading) {
        super(
                SeriousCaseReviewModel.DECIDE_ON_PUBLICATION,
                Decision.class,
                Matter.PUBLICATION,
                "Decision recorded",
                reading);
        this.publication = publication;
    }

    record Decision(
            @Question("Is the report to be published in full?")
            @NotNull(message = "Choose whether it is published")
            @Nullable
            PublicationDecision decision,

            @Question("On which day was that decided?")
            @NotNull(message = "Enter the day of the decision")
            @PastOrPresent(message = "The day must be today or in the past")
            @Nullable
            LocalDate decidedOn,

            @Question(
                    value = "On which day was it to be published?",
                    hint = "Only when it is published. Copies are counted back from this day.")
            @Nullable
            LocalDate plannedFor,

            @Question("Reasons") @NotBlank(message = "Enter the reasons") @AtMost(4000) @Nullable
            String reasons)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            errors.addIf(
                    decision != null
                            && decision != PublicationDecision.PUBLISH
                            && decision != PublicationDecision.DO_NOT_PUBLISH,
                    "/decision",
                    "not-a-choice",
                    "Choose whether it is published in full or not");
            PublicationDecision.checkPlan(decision, decidedOn, plannedFor, errors);
        }
    }

    @Override
    public Form formFor(CaseFile file) {
        return Form.of(form())
                .offering(
                        "decision",
                        Stream.of(PublicationDecision.PUBLISH, PublicationDecision.DO_NOT_PUBLISH)
                                .map(choice -> new Option(choice.name(), choice.label()))
                                .toList());
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(super.toRead(file).stream(), reading().report(file).stream())
                .toList();
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        Instant copiesLapseAt = publication.decide(
                step.file(),
                step.by().id(),
                answers.decision(),
                new DoneOn(answers.decidedOn(), "decidedOn"),
                answers.plannedFor());
        return Outcome.of(answers.decision()).with(SeriousCaseReviewModel.COPIES_LAPSE_AT, copiesLapseAt);
    }
}
