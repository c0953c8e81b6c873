package org.practicereview.workflow.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseEvent;

/**
 * An entry of the timeline, with the name of who did it.
 *
 * @param date the date it tells of, nothing where it tells of none that is explained
 */
public record Happening(
        CaseEvent event,
        @Nullable String actorName,
        @Nullable NamedDate date) {

    private static final Set<String> TELL_OF_A_DATE =
            Set.of("deadline-missed", "deadline-moved", "relaxed-date-passed", "delay-recorded");

    static Happening of(CaseEvent event, @Nullable String actorName, List<NamedDate> dates) {
        return new Happening(
                event,
                actorName,
                TELL_OF_A_DATE.contains(event.kind())
                        ? dates.stream()
                                .filter(date -> tellsOf(event.what(), date.what()))
                                .reduce((earlier, later) -> later)
                                .orElse(null)
                        : null);
    }

    /** What tells of a date begins with its name, or names it as the date that passed. */
    private static boolean tellsOf(String what, String name) {
        return what.startsWith(name + ": ")
                || what.startsWith("Date missed: " + name + ", ")
                || what.startsWith("For information: " + name + " was due ");
    }
}
