package org.practicereview.workflow.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.DueInWords;
import org.practicereview.clock.Pause;
import org.practicereview.clock.Pauses;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.PauseRule;
import org.practicereview.organisation.People;
import org.springframework.stereotype.Component;

/** Tells the deadlines of cases as people read them. */
@Component
public class Clocks {

    private final Deadlines deadlines;
    private final Guidance guidance;
    private final Editions editions;
    private final Pauses pauses;
    private final DueInWords words;
    private final People people;
    private final java.time.Clock clock;

    Clocks(
            Deadlines deadlines,
            Guidance guidance,
            Editions editions,
            Pauses pauses,
            DueInWords words,
            People people,
            java.time.Clock clock) {
        this.deadlines = deadlines;
        this.guidance = guidance;
        this.editions = editions;
        this.pauses = pauses;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /** The deadlines of these cases, by case, in the order they were started; one statement, and one for names. */
    public Map<Long, List<Clock>> of(Collection<Long> caseIds) {
        return of(caseIds, List.of());
    }

    /** The deadlines of one case in the order they were started, with what delays them. */
    public List<Clock> of(long caseId) {
        return of(List.of(caseId), pauses.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The clock of a deadline that is open. */
    public Clock of(Deadline deadline) {
        return of(deadline, new Names(Map.of()), List.of());
    }

    private Map<Long, List<Clock>> of(Collection<Long> caseIds, List<Pause> known) {
        List<Deadline> found = deadlines.of(caseIds);
        Names names =
                Names.of(people, found.stream().flatMap(deadline -> Stream.of(deadline.metBy(), approver(deadline))));
        return found.stream()
                .map(deadline -> of(deadline, names, delays(known, deadline)))
                .collect(Collectors.groupingBy(told -> told.deadline().caseId()));
    }

    private Clock of(Deadline deadline, Names names, List<Delay> delays) {
        return new Clock(
                deadline,
                words.of(deadline),
                deadline.isBreach(England.today(clock)),
                editions.of(deadline.edition()),
                deadline.limit()
                        .withWhoSetsIt(guidance, deadline.obligation(), deadline.edition())
                        .setBy(),
                words.workingDaysLate(deadline),
                names.of(deadline.metBy()),
                names.of(approver(deadline)),
                delays);
    }

    private static List<Delay> delays(List<Pause> known, Deadline deadline) {
        return known.stream()
                .flatMap(pause -> pause.effects().stream()
                        .filter(effect -> effect.deadlineId() == deadline.id()
                                && effect.rule().effect() != PauseRule.Effect.NOT_AFFECTED)
                        .map(effect -> new Delay(pause, effect)))
                .toList();
    }

    private static @Nullable UUID approver(Deadline deadline) {
        return deadline.lateness() == null ? null : deadline.lateness().approvedBy();
    }

    /** The most urgent of them that is open. */
    public static Optional<Clock> running(Collection<Clock> clocks) {
        return clocks.stream()
                .filter(told -> told.deadline().isOpen())
                .min(Comparator.comparing(told -> told.deadline().dueOn()));
    }
}
