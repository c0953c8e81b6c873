package org.practicereview.guidance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.practicereview.guidance.FormsRule.Children;
import org.practicereview.guidance.FormsRule.Forms;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;
import org.springframework.stereotype.Component;

/** What the guidance of an edition says, as answers with their citation. */
@Component
public class Guidance {

    private final Rows rows;
    private final Overlays overlays;
    private final Changeover changeover;

    Guidance(Decisions decisions, Editions editions, Overlays overlays) {
        this.rows = new Rows(decisions, editions);
        this.overlays = overlays;
        this.changeover = Changeover.of(this, editions);
    }

    /**
     * How long the obligation may take under that edition.
     *
     * @throws NotUnderThisEdition when the edition knows no such limit
     */
    public TimeLimit timeLimit(Obligation obligation, String edition) {
        return findTimeLimit(obligation, edition)
                .orElseThrow(() -> new NotUnderThisEdition(
                        obligation.label(),
                        edition,
                        limitRow(obligation, edition).citation()));
    }

    /** How long the obligation may take under that edition, nothing when the edition knows no such limit. */
    public Optional<TimeLimit> findTimeLimit(Obligation obligation, String edition) {
        Row row = limitRow(obligation, edition);
        return row.yes("applies")
                ? Optional.of(new TimeLimit(
                        row.number("amount"),
                        row.of(Unit.class, "unit"),
                        row.of(Direction.class, "direction"),
                        row.text("startedBy"),
                        row.of(SetBy.class, "setBy"),
                        row.citation()))
                : Optional.empty();
    }

    /** Who is told when the obligation is not met in time. */
    public List<Recipient> toldOnBreach(Obligation obligation, String edition) {
        return limitRow(obligation, edition).listOf(Recipient.class, "toldOnBreach");
    }

    /** Who must or may be notified of such an incident under that edition, by whom, and why. */
    public Advice route(IncidentFacts facts, String edition) {
        Row row = rows.one(
                "RouteOfIncident",
                edition,
                Map.of(
                        "harm", facts.harm().name(),
                        "abuseOrNeglect", facts.abuseOrNeglect().name(),
                        "status", facts.status().name(),
                        "age", facts.age().name(),
                        "regulatedSetting", facts.regulatedSetting(),
                        "place", facts.place().name()));
        return new Advice(
                row.of(Route.class, "route"),
                row.of(Duty.class, "duty"),
                row.of(NextStep.class, "followedBy"),
                notifier(facts, edition),
                row.text("why"),
                row.citation());
    }

    /** Which local authority notifies of such an incident (A6, N16, N17). */
    public Notifier notifier(IncidentFacts facts, String edition) {
        Row row = rows.one(
                "Notifier",
                edition,
                Map.of(
                        "place", facts.place().name(),
                        "residence", facts.residence().name(),
                        "lookedAfter", facts.status() == ChildStatus.LOOKED_AFTER));
        return new Notifier(row.of(Notifier.Who.class, "notifier"), row.text("together"), row.citation());
    }

    /** Who is told of such an event under that edition, in the order of the table. */
    public List<Recipient> recipients(String event, String edition) {
        return told(event, edition).stream().map(Told::recipient).toList();
    }

    /**
     * Who is told of such an event under that edition, in the order of the table, each with the rule that names it.
     */
    public List<Told> told(String event, String edition) {
        return rows.all("Recipients", edition, Map.of("event", event)).stream()
                .map(row -> new Told(row.of(Recipient.class, "recipient"), row.citation()))
                .toList();
    }

    /** What is to be said of a question under that set of questions. */
    public NotificationQuestion notificationQuestion(String questionSet, String name) {
        Row row = rows.one("NotificationQuestions", Map.of("questionSet", questionSet, "notificationQuestion", name));
        return new NotificationQuestion(
                name, row.yes("asked"), row.number("weight"), row.text("because"), row.citation());
    }

    /** What a shared feature says for two cases being the same incident. */
    public Likeness likeness(MatchFeature feature) {
        Row row = rows.one("LikelyMatch", Map.of("matchFeature", feature.name()));
        return new Likeness(feature, row.number("weight"), row.number("withinDays"), row.text("why"), row.citation());
    }

    /** When each step of a rapid review is planned, in their order (RR7). */
    public List<PlannedStep> rapidReviewPlan() {
        return each(PlanStep.values(), step -> {
            Row row = rows.one("RapidReviewPlan", Map.of("planStep", step.name()));
            return new PlannedStep(step, row.number("workingDaysBefore"), row.text("what"), row.citation());
        });
    }

    /** When each milestone of a review is planned, in their order (L12). */
    public List<MilestoneRule> reviewPlan() {
        return each(ReviewMilestone.values(), milestone -> {
            Row row = rows.one("ReviewPlan", Map.of("reviewMilestone", milestone.name()));
            return new MilestoneRule(milestone, row.number("workingDaysBefore"), row.text("what"), row.citation());
        });
    }

    /** How often such a review is looked at, and who is told when it is not (L6, P9). */
    public MonitoringRule reviewMonitoring(KindOfReview kind) {
        Row row = rows.one("ReviewMonitoring", Map.of("kindOfMonitoredReview", kind.name()));
        return new MonitoringRule(
                row.number("everyWorkingDays"), row.listOf(Recipient.class, "toldOfMissedCheck"), row.citation());
    }

    /** When an agency is reminded of its return, the most urgent rung last (RR7). */
    public List<ChaseRule> agencyChasing() {
        return each(ChaseRung.values(), rung -> {
            Row row = rows.one("AgencyChasing", Map.of("rung", rung.name()));
            return new ChaseRule(
                    rung, row.number("workingDaysAfter"), row.listOf(Recipient.class, "toldOfReturn"), row.citation());
        });
    }

    /** By when a draft of a report is commented on or checked (L6, P9). */
    public DraftRule draftRound(KindOfReview review, DraftStep step) {
        Row row = rows.one("DraftRounds", Map.of("draftedReview", review.name(), "draftStep", step.name()));
        return new DraftRule(
                step, row.number("workingDays"), row.listOf(Recipient.class, "toldOfDraft"), row.citation());
    }

    /** What is marked in a merged chronology, in the order of the marks (RR11). */
    public List<ChronologyRule> chronologyMarks() {
        return each(ChronologyMark.values(), mark -> {
            Row row = rows.one("ChronologyMarks", Map.of("chronologyMark", mark.name()));
            return new ChronologyRule(mark, row.number("days"), row.text("what"), row.citation());
        });
    }

    /** Why a case is looked at by the Panel before others, the strongest reasons first; each with its source. */
    public List<UrgencyReason> panelUrgency(UrgencyFacts facts) {
        return rows
                .all(
                        "PanelUrgency",
                        Map.of(
                                "answerLate", facts.answerLate(),
                                "workingDaysLeft", facts.workingDaysLeft(),
                                "harm", facts.harm().name(),
                                "nationalSuggested", facts.nationalSuggested(),
                                "triagedUrgent", facts.triagedUrgent(),
                                "informationCame", facts.informationCame()))
                .stream()
                .map(row -> new UrgencyReason(row.of(Urgency.class, "urgency"), row.text("why"), row.citation()))
                .sorted(Comparator.comparing(UrgencyReason::urgency))
                .toList();
    }

    /** What a shared feature says for two decisions of the Panel being comparable. */
    public ComparableFeature comparable(DecisionFeature feature) {
        Row row = rows.one("SimilarDecision", Map.of("decisionFeature", feature.name()));
        return new ComparableFeature(feature, row.number("weight"), row.text("why"), row.citation());
    }

    /** How many forms an incident needs that is notified in that way (rule book, section 1.5). */
    public FormsRule forms(String notificationSystem, Harm harm, Children children) {
        Row row = rows.one(
                "FormsPerIncident",
                Map.of("system", notificationSystem, "harm", harm.name(), "children", children.name()));
        return new FormsRule(row.of(Forms.class, "forms"), row.number("inDetail"), row.text("others"), row.citation());
    }

    /** What such a decision is made against under that edition; empty when it knows no such decision. */
    public List<Criterion> criteria(Criterion.Purpose purpose, String edition) {
        return rows.all("Criteria", edition, Map.of("purpose", purpose.name())).stream()
                .map(row -> new Criterion(
                        row.text("criterion"),
                        row.of(Criterion.Kind.class, "kind"),
                        row.yes("compels"),
                        row.text("text"),
                        row.citation()))
                .toList();
    }

    /**
     * How a report of such a review is published under that edition.
     *
     * @throws NotUnderThisEdition when the edition knows no such review
     */
    public PublicationRule publication(KindOfReview kind, String edition) {
        Row row = rows.one("Publication", edition, Map.of("kindOfReview", kind.name()));
        if (!row.yes("applies")) {
            throw new NotUnderThisEdition(kind.label(), edition, row.citation());
        }
        return new PublicationRule(
                row.of(PublicationRule.Publish.class, "publish"),
                row.of(Obligation.class, "completion"),
                row.of(Obligation.class, "advanceCopies"),
                row.of(Obligation.class, "availability"),
                row.of(PublicationRule.NonWorkingDay.class, "nonWorkingDay"),
                row.listOf(PublicationRule.Replacement.class, "insteadOfReport"),
                row.citation());
    }

    /** What an overlay says of a limit whose days, from the one to the other, it touches; nothing when none does. */
    public Optional<Relaxation> relaxation(Obligation obligation, LocalDate countedFrom, LocalDate dueOn) {
        return overlays.all().stream()
                .filter(overlay -> overlay.touches(countedFrom, dueOn))
                .findFirst()
                .map(overlay -> relaxation(overlay, obligation));
    }

    private Relaxation relaxation(Overlay overlay, Obligation obligation) {
        Row row = rows.one("Relaxations", Map.of("overlay", overlay.code(), "obligation", obligation.name()));
        return new Relaxation(
                overlay,
                row.yes("relaxed"),
                row.of(Relaxation.Breach.class, "breach"),
                row.text("note"),
                row.citation());
    }

    /**
     * What proceedings beside a case do to that date under that edition.
     *
     * @throws IllegalStateException when the table moves a date that law sets
     */
    public PauseRule pause(Proceedings proceedings, Obligation obligation, String edition) {
        Row row =
                rows.one("Pauses", edition, Map.of("proceedings", proceedings.name(), "obligation", obligation.name()));
        PauseRule.Effect effect = row.of(PauseRule.Effect.class, "effect");
        if (effect == PauseRule.Effect.EXPECTED_DATE_MOVES
                && findTimeLimit(obligation, edition)
                        .filter(TimeLimit::statutory)
                        .isPresent()) {
            throw new IllegalStateException("Pauses moves a date that law sets: " + obligation + " under " + edition);
        }
        return new PauseRule(effect, row.text("note"), row.citation());
    }

    /**
     * What a decision of that day is in an area whose new arrangements began on {@code areaStart}.
     *
     * @throws IllegalArgumentException when the arrangements cannot have begun on that day (S16)
     */
    public Transition transition(Transition.Question question, LocalDate day, LocalDate areaStart) {
        Transition.Phase phase = changeover.phase(day, areaStart);
        Row row = rows.one("Transition", Map.of("question", question.name(), "phase", phase.name()));
        return new Transition(
                row.of(Transition.Kind.class, "kind"),
                row.of(Transition.Body.class, "body"),
                row.of(Recipient.class, "nationalBody"),
                row.text("why"),
                row.citation());
    }

    /** From when to when the new arrangements of areas began. */
    public ChangeoverDays changeover() {
        return changeover.days();
    }

    /** An answer to each of them, in their order. */
    private static <Q, A> List<A> each(Q[] questions, Function<Q, A> answer) {
        return Arrays.stream(questions).map(answer).toList();
    }

    private Row limitRow(Obligation obligation, String edition) {
        return rows.one("TimeLimits", edition, Map.of("obligation", obligation.name()));
    }
}
