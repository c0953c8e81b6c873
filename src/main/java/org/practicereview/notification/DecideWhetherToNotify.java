package org.practicereview.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Route;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The approver decides whether, and whom, to notify; the rule that fits is shown beside the question. */
@Component
class DecideWhetherToNotify implements UserStep<DecideWhetherToNotify.Decision> {

    private final NotificationService notifications;
    private final Guidance guidance;
    private final Editions editions;
    private final RouteInWords rules;
    private final RulesToRead criteria;
    private final PartnerViews views;
    private final Reopenings reopenings;
    private final FactHistory history;

    DecideWhetherToNotify(
            NotificationService notifications,
            Guidance guidance,
            Editions editions,
            RouteInWords rules,
            RulesToRead criteria,
            PartnerViews views,
            Reopenings reopenings,
            FactHistory history) {
        this.notifications = notifications;
        this.guidance = guidance;
        this.editions = editions;
        this.rules = rules;
        this.criteria = criteria;
        this.views = views;
        this.reopenings = reopenings;
        this.history = history;
    }

    record Decision(
            @Question("Who is to be notified?") @NotNull(message = "Choose who is to be notified") @Nullable
            Choice route,

            @Question(value = "Reasons", hint = "Kept with the case, also when nobody is notified.")
            @NotBlank(message = "Enter the reasons for the decision")
            @AtMost(4000)
            @Nullable
            String reasons) {}

    /** All routes; each edition knows some of them, and it may always be decided not to notify. */
    enum Choice implements Labelled {
        PANEL,
        SECRETARY_OF_STATE_AND_OFSTED,
        OFSTED_AND_LSCB,
        OFSTED,
        NOT_NOTIFIED;

        Route route() {
            return Route.valueOf(name());
        }

        @Override
        public String label() {
            return route().label();
        }
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(SpineModel.DECIDE_WHETHER_TO_NOTIFY);
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
    }

    @Override
    public Form formFor(CaseFile file) {
        return Form.of(form()).offering("route", open(file));
    }

    /** The routes on which somebody was told under the edition of the case. */
    private List<Option> open(CaseFile file) {
        return Arrays.stream(Choice.values())
                .filter(choice -> isOpen(choice.route(), file))
                .map(choice -> new Option(choice.name(), choice.label()))
                .toList();
    }

    private boolean isOpen(Route route, CaseFile file) {
        return route == Route.NOT_NOTIFIED
                || !guidance.recipients(new SentAlong(route, false).event().name(), file.edition())
                        .isEmpty();
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION_DRAFT;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.NOTIFY);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.of(
                        history.toRead(file),
                        reopenings.toRead(file),
                        rules.of(file),
                        views.toRead(file),
                        List.of(criteria.criteria(Purpose.SERIOUS_INCIDENT, file, Obligation.NOTIFY)))
                .flatMap(List::stream)
                .toList();
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
    public void check(CaseFile file, Decision decision, AnswerErrors errors) {
        if (decision.route() == null) {
            return;
        }
        Route route = decision.route().route();
        errors.addIf(
                !isOpen(route, file),
                "/route",
                "not-under-this-edition",
                editions.of(file.edition()).name() + " knows no such notification");
        checkWhetherForThePanel(file, route, errors);
    }

    @Override
    public Outcome complete(StepContext step, Decision decision) {
        Route route = decision.route().route();
        if (views.areAsked(step.file())) {
            notifications.viewsWeighed(step.file(), views.inShort(step.file()));
        }
        notifications.decide(step.file(), step.by().id(), route);
        return Outcome.of(route);
    }

    /**
     * A death that goes to the Secretary of State and Ofsted is no business of the Panel: no rapid review may open (N3, N5).
     * And what goes to the Panel does not go past it, because its clocks would never start (N1, N2).
     */
    private void checkWhetherForThePanel(CaseFile file, Route chosen, AnswerErrors errors) {
        Advice advice = guidance.route(file.incident().facts(), file.edition());
        errors.addIf(
                chosen == Route.PANEL && advice.route() == Route.SECRETARY_OF_STATE_AND_OFSTED,
                "/route",
                "not-for-the-panel",
                "The Panel does not consider this incident ("
                        + advice.citation().inWords() + "). Notify the Secretary of State and Ofsted, or nobody");
        errors.addIf(
                chosen == Route.SECRETARY_OF_STATE_AND_OFSTED && advice.route() == Route.PANEL,
                "/route",
                "not-past-the-panel",
                "This incident goes to the Panel, which tells the Secretary of State and Ofsted ("
                        + advice.citation().inWords() + "). Notify the Panel, or nobody");
    }
}
