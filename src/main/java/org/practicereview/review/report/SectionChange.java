package org.practicereview.review.report;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.form.Labelled;

/**
 * What became of a section from one version of a report to a later one.
 *
 * @param runs what changed in it, word by word
 */
public record SectionChange(String key, String title, Kind kind, List<WordChanges.Run> runs) {

    /** What became of it. */
    public enum Kind implements Labelled {
        UNCHANGED("Unchanged"),
        CHANGED("Changed"),
        ADDED("New section"),
        REMOVED("Section removed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Section by section: those of the later version in its order, and those that it has no more. */
    static List<SectionChange> between(ReportVersion earlier, ReportVersion later) {
        List<SectionChange> changes = new ArrayList<>();
        for (ReportSection section : later.sections()) {
            changes.add(earlier.section(section.key())
                    .map(before -> of(
                            section,
                            before.text().equals(section.text()) ? Kind.UNCHANGED : Kind.CHANGED,
                            before.text(),
                            section.text()))
                    .orElseGet(() -> of(section, Kind.ADDED, "", section.text())));
        }
        earlier.sections().stream()
                .filter(section -> later.section(section.key()).isEmpty())
                .forEach(section -> changes.add(of(section, Kind.REMOVED, section.text(), "")));
        return changes;
    }

    private static SectionChange of(ReportSection section, Kind kind, String before, String after) {
        return new SectionChange(section.key(), section.title(), kind, WordChanges.between(before, after));
    }

    @Override
    public String toString() {
        return "SectionChange " + key + " " + kind;
    }
}
