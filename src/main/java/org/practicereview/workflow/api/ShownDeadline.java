package org.practicereview.workflow.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Citation;
import org.practicereview.workflow.view.Clock;

/**
 * A deadline, and why it is what it is.
 *
 * @param startedOn day 0
 * @param dueOn the last day on which it is in time
 * @param inWords when it is due, as people say it
 * @param late whether it was missed, or is open and has passed
 * @param provisional whether it depends on bank holidays that are not published yet
 */
record ShownDeadline(
        Coded obligation,
        LocalDate startedOn,
        LocalDate dueOn,
        String inWords,
        boolean late,
        boolean provisional,
        @Nullable OffsetDateTime metAt,
        @Nullable OffsetDateTime overdueSince,
        @Nullable OffsetDateTime cancelledAt,
        Rule rule) {

    /**
     * The rule behind a deadline.
     *
     * @param limit how long, in words
     * @param startedBy what starts it
     * @param statutory whether law sets it
     * @param source where it stands
     * @param editionChecked whether the edition was read at the source; if not its rules are inherited
     * @param editionStanding from which edition they are inherited, in words; nothing when the edition was read
     */
    record Rule(
            String id,
            String limit,
            String startedBy,
            boolean statutory,
            String source,
            Coded confidence,
            String edition,
            boolean editionChecked,
            @Nullable String editionStanding) {}

    static ShownDeadline of(Clock clock) {
        Deadline deadline = clock.deadline();
        return new ShownDeadline(
                Coded.of(deadline.obligation()),
                deadline.startedOn(),
                deadline.dueOn(),
                clock.inWords(),
                clock.late(),
                deadline.provisional(),
                Moments.of(deadline.metAt()),
                Moments.of(deadline.overdueSince()),
                Moments.of(deadline.cancelledAt()),
                rule(clock));
    }

    private static Rule rule(Clock clock) {
        Citation citation = clock.deadline().limit().citation();
        return new Rule(
                citation.ruleId(),
                clock.deadline().limit().inWords(),
                clock.deadline().limit().startedBy(),
                clock.deadline().limit().statutory(),
                citation.source(),
                Coded.of(citation.confidence()),
                clock.edition().code(),
                clock.edition().checked(),
                clock.edition().checked() ? null : clock.edition().standing());
    }
}
