package org.practicereview.learning.yearly;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.practicereview.guidance.Citation;
import org.practicereview.learning.action.LearningAction.State;

/**
 * The yearly report of a partnership as it stands: numbers counted from its cases, effects as they were found, and what was
 * written (L18).
 *
 * @param area its code
 * @param endsIn the year in which it ends, on 31 March
 * @param dueOn by when it is published
 * @param figures counted from the cases, without any name
 * @param reviews that went on in that year, without their cases
 * @param actions that were followed in that year, as they stood at its end
 * @param sections in their order
 */
public record YearlyReport(
        String area,
        int endsIn,
        LocalDate dueOn,
        Citation citation,
        List<Figure> figures,
        List<ReportedReview> reviews,
        List<ReportedAction> actions,
        List<Written> sections) {

    /** A number and what it counts. */
    public record Figure(String label, int number) {}

    /**
     * A section.
     *
     * @param text empty while nothing was written
     * @param version 0 while nothing was written
     */
    public record Written(ReportSection section, String text, int version) {}

    /** What was found when those actions were verified. */
    public List<String> effects() {
        return actions.stream()
                .map(ReportedAction::effect)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many actions stood how at the end of the year: each is counted once. */
    static List<Figure> figuresOf(List<ReportedAction> actions) {
        return List.of(
                new Figure("Actions open at the end of the year", in(State.OPEN, actions)),
                new Figure("Of these overdue", (int)
                        actions.stream().filter(ReportedAction::overdue).count()),
                new Figure("Actions done, not verified yet", in(State.DONE, actions)),
                new Figure("Actions verified by somebody else than their owner", in(State.VERIFIED, actions)),
                new Figure("Actions handed over with reasons", in(State.HANDED_OVER, actions)));
    }

    private static int in(State state, List<ReportedAction> actions) {
        return (int) actions.stream().filter(action -> action.state() == state).count();
    }

    /** The year in words. */
    public String year() {
        return (endsIn - 1) + " to " + endsIn;
    }

    public Written section(ReportSection wanted) {
        return sections.stream()
                .filter(written -> written.section() == wanted)
                .findFirst()
                .orElseThrow();
    }
}
