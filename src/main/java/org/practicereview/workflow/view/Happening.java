package org.practicereview.workflow.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseEvent;
import org.practicereview.clock.Deadline;

/**
 * An entry of the timeline, with the name of who did it.
 *
 * @param date the deadline it tells of, nothing where it tells of none
 */
public record Happening(
        CaseEvent event,
        @Nullable String actorName,
        @Nullable Clock date) {

    /** What tells of a deadline begins with its name, or names it as the date that was missed. */
    static Happening of(CaseEvent event, @Nullable String actorName, List<Clock> clocks) {
        return new Happening(
                event,
                actorName,
                event.kind().startsWith("deadline-")
                        ? clocks.stream()
                                .filter(clock -> tellsOf(event.what(), clock.deadline()))
                                .reduce((earlier, later) -> later)
                                .orElse(null)
                        : null);
    }

    private static boolean tellsOf(String what, Deadline deadline) {
        String name = deadline.obligation().label();
        return what.startsWith(name + ": ") || what.startsWith("Date missed: " + name + ", ");
    }
}
