package org.practicereview.panel;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The secretariat puts the rapid review in order of urgency. */
@Component
class TriageRapidReview implements UserStep<TriageRapidReview.Triage> {

    private final PanelService panel;

    TriageRapidReview(PanelService panel) {
        this.panel = panel;
    }

    record Triage(
            @Question("Is it urgent?") @NotNull(message = "Choose whether it is urgent") @Nullable
            Boolean urgent,

            @Question("Note for the members") @AtMost(4000) @Nullable
            String note) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(PanelModel.TRIAGE);
    }

    @Override
    public Class<Triage> form() {
        return Triage.class;
    }

    @Override
    public Matter matter() {
        return Matter.PANEL_DELIBERATION;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.ANSWER_RAPID_REVIEW);
    }

    @Override
    public String whenDone() {
        return "Triage recorded";
    }

    @Override
    public Outcome complete(StepContext step, Triage answers) {
        panel.triaged(step.file(), step.by().id(), answers.urgent());
        return Outcome.done();
    }
}
