package org.practicereview.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** A statutory partner says, for itself only, whether the incident should be notified; it may dissent (N10, RR8). */
@Component
class GiveView implements UserStep<GiveView.Answer> {

    private final NotificationService notifications;
    private final PartnerViews views;
    private final RouteInWords rules;
    private final RulesToRead criteria;

    GiveView(NotificationService notifications, PartnerViews views, RouteInWords rules, RulesToRead criteria) {
        this.notifications = notifications;
        this.views = views;
        this.rules = rules;
        this.criteria = criteria;
    }

    record Answer(
            @Question(
                    value = "Should the incident be notified?",
                    hint = "The local authority decides. You may disagree, and change your view until it has decided.")
            @NotNull(message = "Choose your view")
            @Nullable
            View view,

            @Question(value = "Reasons", hint = "Kept with the case, whatever is decided.")
            @NotBlank(message = "Enter your reasons")
            @AtMost(4000)
            @Nullable
            String reasons) {}

    @Override
    public Set<StepKey> keys() {
        return Arrays.stream(Partner.values()).map(Partner::givesView).collect(Collectors.toSet());
    }

    @Override
    public Class<Answer> form() {
        return Answer.class;
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
                        rules.of(file),
                        List.of(criteria.criteria(Purpose.SERIOUS_INCIDENT, file, Obligation.NOTIFY)),
                        views.toRead(file))
                .flatMap(List::stream)
                .toList();
    }

    /** Whoever thinks again begins with what the partner said before. */
    @Override
    public Optional<Answer> startingFrom(CaseFile file, StepKey key) {
        return views.of(file).stream()
                .filter(view -> view.partner().givesView().equals(key) && view.given() != null)
                .map(view -> new Answer(view.given().view(), view.given().reasons()))
                .findFirst();
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
    public Outcome complete(StepContext step, Answer answer) {
        Partner partner = Partner.givingViewIn(step.key()).orElseThrow();
        refuseASecondVoice(step, partner);
        notifications.viewGiven(step.file(), step.by().id(), partner, answer.view());
        return Outcome.done();
    }

    private void refuseASecondVoice(StepContext step, Partner partner) {
        UUID by = step.by().id();
        if (views.of(step.file()).stream()
                .anyMatch(other -> other.partner() != partner
                        && other.given() != null
                        && other.given().by().equals(by))) {
            throw new RuleRefusal(
                    "viewed-already", "You have given the view of another partner. Nobody speaks for two.");
        }
    }
}
