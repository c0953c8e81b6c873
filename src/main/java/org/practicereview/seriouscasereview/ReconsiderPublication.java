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
import org.practicereview.form.Question;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The chair weighs the advice: published after all, or what stands in its place (S13). */
@Component
class ReconsiderPublication extends BoardStep<ReconsiderPublication.Reconsidered> {

    private final BoardPublication publication;

    ReconsiderPublication(BoardPublication publication, BoardReading reading) {
        super(
                SeriousCaseReviewModel.RECONSIDER_PUBLICATION,
                Reconsidered.class,
                Matter.NON_PUBLICATION,
                "Decision recorded",
                reading);
        this.publication = publication;
    }

    record Reconsidered(
            @Question("What is published?") @NotNull(message = "Choose what is published") @Nullable
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

            @Question("Reasons, and what is published in its place")
            @NotBlank(message = "Enter the reasons")
            @AtMost(8000)
            @Nullable
            String reasons)
            implements CrossChecked {

        @Override
        public void check(AnswerErrors errors) {
            PublicationDecision.checkPlan(decision, decidedOn, plannedFor, errors);
        }
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(
                        reading()
                                .answered(
                                        file,
                                        "View of the national panel",
                                        SeriousCaseReviewModel.RECORD_PANEL_VIEW_ON_PUBLICATION,
                                        RecordPanelViewOnPublication.View.class)
                                .stream(),
                        super.toRead(file).stream())
                .toList();
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public Outcome complete(StepContext step, Reconsidered answers) {
        DoneOn done = new DoneOn(answers.decidedOn(), "decidedOn");
        Instant copiesLapseAt =
                publication.decide(step.file(), step.by().id(), answers.decision(), done, answers.plannedFor());
        boolean publish = answers.decision() == PublicationDecision.PUBLISH;
        if (!publish) {
            publication.notPublished(step.file(), step.by().id(), done);
        }
        return Outcome.of(publish ? "PUBLISH" : "NOT_PUBLISHED")
                .with(SeriousCaseReviewModel.COPIES_LAPSE_AT, copiesLapseAt);
    }
}
