package org.practicereview.workflow.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.DueInWords;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.springframework.stereotype.Component;

/** Tells the deadlines of cases as people read them. */
@Component
public class Clocks {

    private final Deadlines deadlines;
    private final Editions editions;
    private final DueInWords words;
    private final java.time.Clock clock;

    Clocks(Deadlines deadlines, Editions editions, DueInWords words, java.time.Clock clock) {
        this.deadlines = deadlines;
        this.editions = editions;
        this.words = words;
        this.clock = clock;
    }

    /** The deadlines of these cases, by case, in the order they were started; one statement. */
    public Map<Long, List<Clock>> of(Collection<Long> caseIds) {
        return deadlines.of(caseIds).stream()
                .map(this::of)
                .collect(Collectors.groupingBy(told -> told.deadline().caseId()));
    }

    /** One deadline. */
    public Clock of(Deadline deadline) {
        Edition edition = editions.of(deadline.edition());
        return new Clock(deadline, words.of(deadline), deadline.isLate(England.today(clock)), edition);
    }

    /** The most urgent of them that is open. */
    public static Optional<Clock> running(Collection<Clock> clocks) {
        return clocks.stream()
                .filter(told -> told.deadline().isOpen())
                .min(Comparator.comparing(told -> told.deadline().dueOn()));
    }
}
