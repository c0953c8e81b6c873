package org.practicereview.learning.yearly;

import java.time.LocalDate;
import java.util.List;
import org.practicereview.guidance.Citation;

/**
 * The yearly report of a partnership as it stands: numbers counted from its cases, effects as they were found, and what was
 * written (L18).
 *
 * @param area its code
 * @param endsIn the year in which it ends, on 31 March
 * @param dueOn by when it is published
 * @param figures counted from the cases, without any name
 * @param effects what was found when actions were verified in that year
 * @param sections in their order
 */
public record YearlyReport(
        String area,
        int endsIn,
        LocalDate dueOn,
        Citation citation,
        List<Figure> figures,
        List<String> effects,
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
