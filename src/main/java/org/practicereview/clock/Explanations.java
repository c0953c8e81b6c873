package org.practicereview.clock;

import static org.practicereview.clock.ExplanationStep.Kind.COUNTED_TO;
import static org.practicereview.clock.ExplanationStep.Kind.LAST_DAY;
import static org.practicereview.clock.ExplanationStep.Kind.MOVED;
import static org.practicereview.clock.ExplanationStep.Kind.STATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.Conventions;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.England;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.clock.Recalculations.Recalculation;
import org.practicereview.form.DateWords;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.organisation.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Explains dates: what started them, by which rule, each day on the way, every move, and what became of them. */
@Component
public class Explanations {

    private static final Set<ExplanationStep.Kind> MOVING = EnumSet.of(MOVED, ExplanationStep.Kind.PAUSED);

    private final Guidance guidance;
    private final Editions editions;
    private final InstalledCalendar calendar;
    private final Recalculations recalculations;
    private final People people;
    private final DueInWords dueInWords;
    private final DateWords words;
    private final ObjectProvider<ExplanationPart> parts;

    Explanations(
            Guidance guidance,
            Editions editions,
            InstalledCalendar calendar,
            Recalculations recalculations,
            People people,
            DueInWords dueInWords,
            DateWords words,
            ObjectProvider<ExplanationPart> parts) {
        this.guidance = guidance;
        this.editions = editions;
        this.calendar = calendar;
        this.recalculations = recalculations;
        this.people = people;
        this.dueInWords = dueInWords;
        this.words = words;
        this.parts = parts;
    }

    /** A date that is only worked out. */
    public Explanation of(String what, Counted counted) {
        return new Explanation(
                what,
                counted.count().end(),
                LimitSteps.of(counted, editions.on(counted.count().from())));
    }

    /** The end of a limit in hours. */
    public Explanation ofHours(String what, TimeLimit limit, Edition edition, Instant from, Instant end) {
        return new Explanation(
                what, England.dayOf(end), HourSteps.of(limit, edition, editions.on(England.dayOf(from)), from, end));
    }

    /** A date of a case, with its history. */
    public Explanation of(Deadline deadline) {
        List<Recalculation> moves = recalculations.of(deadline);
        Map<UUID, String> names =
                people.names(Stream.concat(moves.stream().map(Recalculation::by), Stream.ofNullable(deadline.metBy()))
                        .distinct()
                        .toList());
        Counted counted = counted(deadline);
        List<ExplanationStep> steps = new ArrayList<>(LimitSteps.of(counted, inForceAtItsStart(deadline)));
        // pauses and relaxations, of whoever knows of them
        parts.orderedStream().forEach(part -> steps.addAll(part.of(deadline)));
        moves.forEach(move -> steps.add(moved(move, names)));
        listHasChangedSince(deadline, counted.count(), steps).ifPresent(steps::add);
        steps.add(ExplanationStep.of(
                LAST_DAY,
                deadline.dueOn(),
                LimitSteps.day(deadline.dueOn())
                        + " is the last day on which it is in time, until midnight in England."));
        steps.add(ExplanationStep.of(STATE, state(deadline, names)));
        return new Explanation(deadline.obligation().label(), deadline.dueOn(), steps);
    }

    /** A limit counted back from a day before the first edition follows the first. */
    private Edition inForceAtItsStart(Deadline deadline) {
        return deadline.startedOn().isBefore(editions.all().get(0).inForceFrom())
                ? editions.all().get(0)
                : editions.on(deadline.startedOn());
    }

    private Counted counted(Deadline deadline) {
        TimeLimit limit = deadline.limit().withWhoSetsIt(guidance, deadline.obligation(), deadline.edition());
        return new Counted(deadline.obligation(), editions.of(deadline.edition()), limit, count(deadline));
    }

    /** What was met or fell away never moves, so it is counted by the list of its day. */
    private Count count(Deadline deadline) {
        Instant closedAt = deadline.metAt() == null ? deadline.cancelledAt() : deadline.metAt();
        Count today = count(deadline, calendar.get());
        return closedAt == null || today.end().equals(deadline.dueOn())
                ? today
                : count(deadline, calendar.asOf(closedAt));
    }

    private static Count count(Deadline deadline, WorkingDays workingDays) {
        Conventions conventions =
                new Conventions(deadline.clearDays(), workingDays.conventions().officeCloses());
        return DateArithmetic.apply(
                deadline.limit(), deadline.startedOn(), new WorkingDays(workingDays.bankHolidays(), conventions));
    }

    private ExplanationStep moved(Recalculation move, Map<UUID, String> names) {
        return ExplanationStep.of(
                MOVED,
                move.to(),
                "Moved from %s to %s at %s%s: %s."
                        .formatted(
                                LimitSteps.day(move.from()),
                                LimitSteps.day(move.to()),
                                words.moment(move.at()),
                                by(move.by(), names),
                                move.because()));
    }

    /** A change of the list that was undone leaves no trace: then the days above are not those counted at the time. */
    private static Optional<ExplanationStep> listHasChangedSince(
            Deadline deadline, Count count, List<ExplanationStep> steps) {
        boolean explained = count.end().equals(deadline.dueOn())
                || steps.stream()
                        .anyMatch(step ->
                                MOVING.contains(step.kind()) && deadline.dueOn().equals(step.day()));
        return deadline.isOpen() || explained
                ? Optional.empty()
                : Optional.of(ExplanationStep.of(
                        COUNTED_TO,
                        deadline.dueOn(),
                        "The list of bank holidays has changed since: at the time the count ended on "
                                + LimitSteps.day(deadline.dueOn()) + ", and what is settled does not move."));
    }

    private String state(Deadline deadline, Map<UUID, String> names) {
        if (deadline.cancelledAt() != null) {
            return "It was cancelled at %s%s."
                    .formatted(words.moment(deadline.cancelledAt()), because(deadline.cancelledBecause()));
        }
        if (deadline.metAt() != null) {
            return "Done at %s%s: %s."
                    .formatted(words.moment(deadline.metAt()), by(deadline.metBy(), names), dueInWords.of(deadline));
        }
        return (deadline.recordedAfterwards() ? "Not recorded yet: " : "Not done yet: ") + dueInWords.of(deadline)
                + ".";
    }

    /** What fell away before reasons were kept has none. */
    static String because(@Nullable String reason) {
        return reason == null ? "" : ", because " + reason;
    }

    private static String by(@Nullable UUID person, Map<UUID, String> names) {
        String name = person == null ? null : names.get(person);
        return Objects.isNull(name) ? "" : " by " + name;
    }
}
