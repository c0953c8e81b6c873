package org.practicereview.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.DoneBy;
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
    private final PanelViews views;
    private final RulesToRead rules;

    GivePanelView(PanelService panel, PanelViews views, RulesToRead rules) {
        this.panel = panel;
        this.views = views;
        this.rules = rules;
    }

    record View(
            @Question("What is your view?") @NotNull(message = "Choose your view") @Nullable
            PanelAnswer view,

            @Question(value = "By criterion", each = "Criterion", hint = "Each criterion of regulation 3 once.")
            @Size(max = 20, message = "Answer each criterion once")
            List<@Valid ByCriterion> criteria,

            @Question(value = "Reasons", hint = "For the view as a whole.")
            @NotBlank(message = "Enter your reasons")
            @AtMost(4000)
            @Nullable
            String reasons) {}

    record ByCriterion(
            @Question("Criterion")
            @NotBlank(message = "Choose a criterion")
            @Size(max = 20, message = "Choose a criterion")
            @Nullable
            String criterion,

            @Question("Is it met?") @NotNull(message = "Choose whether it is met") @Nullable
            Boolean met,

            @Question("Why?") @NotBlank(message = "Enter why") @AtMost(2000) @Nullable
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
    public Form formFor(CaseFile file) {
        return Form.of(form())
                .offering(
                        "criteria.criterion",
                        criteria(file).stream()
                                .map(criterion -> new Option(criterion.id(), criterion.text()))
                                .toList());
    }

    /** Every criterion is there to be answered. */
    @Override
    public Optional<View> startingFrom(CaseFile file) {
        return Optional.of(new View(
                null,
                criteria(file).stream()
                        .map(criterion -> new ByCriterion(criterion.id(), null, null))
                        .toList(),
                null));
    }

    @Override
    public void check(CaseFile file, View answers, AnswerErrors errors) {
        List<String> wanted =
                criteria(file).stream().map(Criterion::id).sorted().toList();
        List<String> given =
                answers.criteria().stream().map(ByCriterion::criterion).sorted().toList();
        errors.addIf(!given.equals(wanted), "/criteria", "every-criterion", "Answer each criterion once");
    }

    private List<Criterion> criteria(CaseFile file) {
        return rules.toAnswer(Purpose.NATIONAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW);
    }

    /** A view that is being typed is its member's alone until it is given (P2). */
    @Override
    public boolean eachForThemselves() {
        return true;
    }

    @Override
    public boolean isDoneBy(CaseFile file, Person person) {
        return views.given(file).contains(person.id());
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
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(ReadViews.comparable(file));
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.GIVING_A_VIEW;
    }

    @Override
    public String whenDone() {
        return "View recorded";
    }

    @Override
    public Outcome complete(StepContext step, View answers) {
        panel.viewGiven(step.file(), step.by().id(), answers.view());
        return Outcome.done();
    }
}
