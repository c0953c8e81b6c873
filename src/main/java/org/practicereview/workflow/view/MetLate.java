package org.practicereview.workflow.view;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Lateness;

/**
 * What was done late in a case, counted (T4); what was relaxed is not.
 *
 * @param workingDays by how many working days each, in the order the clocks were started
 */
public record MetLate(List<Integer> workingDays) {

    static MetLate of(Collection<Clock> clocks) {
        return new MetLate(clocks.stream()
                .map(Clock::deadline)
                .filter(deadline -> deadline.relaxed() == null)
                .map(Deadline::lateness)
                .filter(Objects::nonNull)
                .map(Lateness::workingDays)
                .toList());
    }

    public int count() {
        return workingDays.size();
    }

    /** Such as "Met late: 2, by 3 and 1 working days"; empty when nothing was. */
    public String inWords() {
        if (workingDays.isEmpty()) {
            return "";
        }
        List<String> days = workingDays.stream().map(String::valueOf).toList();
        int last = days.size() - 1;
        String listed = last == 0 ? days.get(0) : String.join(", ", days.subList(0, last)) + " and " + days.get(last);
        return "Met late: %d, by %s working %s".formatted(count(), listed, listed.equals("1") ? "day" : "days");
    }
}
