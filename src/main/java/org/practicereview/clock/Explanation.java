package org.practicereview.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A date, and every step on the way to it.
 *
 * @param what what the date is of
 * @param date the date
 * @param steps in the order in which it was found
 */
public record Explanation(String what, LocalDate date, List<ExplanationStep> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** This explanation, begun with what was known before anything was counted. */
    public Explanation after(List<ExplanationStep> known) {
        return new Explanation(
                what, date, Stream.concat(known.stream(), steps.stream()).toList());
    }
}
