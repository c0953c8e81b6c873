package org.practicereview.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DateWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Route;
import org.practicereview.notification.SpineModel.Beginning;
import org.practicereview.organisation.People;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Answers.Answered;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.timer.DrawnTimers;
import org.springframework.stereotype.Component;

/** What the three partners think of notifying an incident, as they answered; nothing is kept twice (N10). */
@Component
class PartnerViews {

    private final Answers answers;
    private final TaskList tasks;
    private final People people;
    private final Guidance guidance;
    private final DateWords words;

    PartnerViews(Answers answers, TaskList tasks, People people, Guidance guidance, DateWords words) {
        this.answers = answers;
        this.tasks = tasks;
        this.people = people;
        this.guidance = guidance;
        this.words = words;
    }

    /**
     * Whether partners are asked in this case: there were none before the Panel was there, and a board was told
     * afterwards.
     */
    boolean areAsked(CaseFile file) {
        return areAsked(file.edition());
    }

    boolean areAsked(String edition) {
        return !guidance.recipients(new SentAlong(Route.PANEL, false).event().name(), edition)
                .isEmpty();
    }

    /** How the spine begins, or begins again: with the partners asked where there were any. */
    Outcome beginning(CaseFile file, Instant notificationLapsesAt) {
        return Outcome.of(areAsked(file) ? Beginning.WITH_THE_PARTNERS : Beginning.BEFORE_THE_PARTNERS)
                .with(DrawnTimers.NOTIFICATION_LAPSES_AT, notificationLapsesAt);
    }

    /** All three, each with its latest view on the decision that is open or was taken last. */
    List<PartnerView> of(CaseFile file) {
        Instant since = decisionOpenedAt(file);
        List<Answered> given = answers.of(file.id()).stream()
                .filter(answered -> Partner.givingViewIn(answered.key()).isPresent())
                .filter(answered -> !answered.at().isBefore(since))
                .toList();
        Map<UUID, String> names =
                people.names(given.stream().map(Answered::by).distinct().toList());
        return Arrays.stream(Partner.values())
                .map(partner -> given.stream()
                        .filter(answered -> answered.key().equals(partner.givesView()))
                        .findFirst()
                        .map(latest -> new PartnerView(partner, given(latest, names)))
                        .orElseGet(() -> new PartnerView(partner, null)))
                .toList();
    }

    /** To read before deciding; nothing where nobody was asked. */
    List<Facts> toRead(CaseFile file) {
        return areAsked(file)
                ? List.of(new Facts(
                        "Views of the partners",
                        of(file).stream().map(view -> view.inWords(words)).toList()))
                : List.of();
    }

    /** Without reasons, as it stands on the timeline beside a decision. */
    String inShort(CaseFile file) {
        return of(file).stream().map(PartnerView::inShort).collect(Collectors.joining("; "));
    }

    private Instant decisionOpenedAt(CaseFile file) {
        return tasks.of(file.id()).stream()
                .filter(task -> task.key().equals(SpineModel.DECIDE_WHETHER_TO_NOTIFY))
                .map(WorkTask::createdAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private static PartnerView.Given given(Answered answered, Map<UUID, String> names) {
        return new PartnerView.Given(
                View.valueOf(answered.answers().path("view").asString()),
                answered.answers().path("reasons").asString(),
                answered.by(),
                names.getOrDefault(answered.by(), ""),
                answered.at());
    }
}
