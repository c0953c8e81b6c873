package org.practicereview.workflow.view;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Lateness;

/**
 * What was done late in a case, counted (T4); what was relaxed is not.
 *
 * @param workingDays by how many working days each, in the order the clocks were started
 * @param hours by how many hours each, of what has a limit in hours
 */
public record MetLate(List<Integer> workingDays, List<Integer> hours) {

    static MetLate of(Collection<Clock> clocks, List<Integer> hours) {
        return new MetLate(
                clocks.stream()
                        .map(Clock::deadline)
                        .filter(deadline -> deadline.relaxed() == null)
                        .map(Deadline::lateness)
                        .filter(Objects::nonNull)
                        .map(Lateness::workingDays)
                        .toList(),
                hours);
    }

    public int count() {
        return workingDays.size() + hours.size();
    }

    /**
     * What was met late in one line, such as "Met late: 3, by 3 and 1 working days, and by 5 hours"; empty when nothing
     * was.
     */
    public String inWords() {
        return count() == 0
                ? ""
                : Stream.of(listed(workingDays, "working day"), listed(hours, "hour"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", and ", "Met late: " + count() + ", ", ""));
    }

    private static Optional<String> listed(List<Integer> amounts, String unit) {
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        List<String> each = amounts.stream().map(String::valueOf).toList();
        int last = each.size() - 1;
        String listed = last == 0 ? each.get(0) : String.join(", ", each.subList(0, last)) + " and " + each.get(last);
        return Optional.of("by %s %s%s".formatted(listed, unit, listed.equals("1") ? "" : "s"));
    }
}
