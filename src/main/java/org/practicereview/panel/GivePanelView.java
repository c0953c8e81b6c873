package org.practicereview.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Question;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** A member of the Panel gives a view against the criteria of regulation 3 (P2). */
@Component
class GivePanelView implements UserStep<GivePanelView.View> {

    private final PanelService panel;
    private final RulesToRead rules;

    GivePanelView(PanelService panel, RulesToRead rules) {
        this.panel = panel;
        this.rules = rules;
    }

    record View(
            @Question("What is your view?") @NotNull(message = "Choose your view") @Nullable
            PanelAnswer view,

            @Question(value = "Reasons", hint = "Against the criteria of regulation 3.")
            @NotBlank(message = "Enter your reasons")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String reasons) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(PanelModel.GIVE_VIEW);
    }

    @Override
    public Class<View> form() {
        return View.class;
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
    public List<Facts> toRead(CaseFile file) {
        return List.of(rules.criteria(Purpose.NATIONAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW));
    }

    @Override
    public String whenDone() {
        return "View recorded";
    }

    @Override
    public Outcome complete(StepContext step, View answers) {
        panel.viewGiven(step.file(), step.by().id());
        return Outcome.done();
    }
}
