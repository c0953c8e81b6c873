package org.practicereview.panel;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AtMost;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.SendingStep;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The partnership answers a question of the Panel, by the day the Panel expects it (P5). */
@Component
class AnswerQuestionOfPanel implements SendingStep<AnswerQuestionOfPanel.Information> {

    private final PanelService panel;
    private final Answers answers;

    AnswerQuestionOfPanel(PanelService panel, Answers answers) {
        this.panel = panel;
        this.answers = answers;
    }

    record Information(
            @Question(value = "What do you answer?", hint = "Files go to the documents of the case.", personal = true)
            @NotBlank(message = "Enter what you answer")
            @AtMost(8000)
            @Nullable
            String answer) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(PanelModel.ANSWER_QUESTION);
    }

    @Override
    public Class<Information> form() {
        return Information.class;
    }

    @Override
    public Matter matter() {
        return Matter.RAPID_REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.ANSWER_RAPID_REVIEW);
    }

    @Override
    public Confirmation confirming(CaseFile file, Information given) {
        return Confirmation.sending(
                "Send the answer",
                "The Panel reads it and goes on considering the rapid review. It cannot be changed afterwards.");
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return answers
                .latest(file.id(), PanelModel.RECORD_DECISION)
                .map(asked -> AnsweredFacts.of("What the Panel asks", Form.of(PanelDecision.class), asked))
                .stream()
                .toList();
    }

    @Override
    public String whenDone() {
        return "Your answer was sent to the Panel";
    }

    @Override
    public Outcome complete(StepContext step, Information given) {
        panel.informationGiven(step.file(), step.by().id());
        return Outcome.done();
    }
}
