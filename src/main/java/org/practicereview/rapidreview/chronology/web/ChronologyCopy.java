package org.practicereview.rapidreview.chronology.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Csv;
import org.practicereview.form.Download;
import org.practicereview.rapidreview.chronology.Chronology;
import org.practicereview.rapidreview.chronology.ChronologyEntry;
import org.springframework.http.ResponseEntity;

/** The merged chronology as a file for spreadsheets. */
final class ChronologyCopy {

    private static final List<String> HEADINGS =
            List.of("Day", "Agency", "Kind", "Took place", "What happened", "Source", "Accepted", "To look at");

    private ChronologyCopy() {}

    static ResponseEntity<byte[]> of(IncidentReference reference, Chronology chronology) {
        String rows = chronology.entries().stream()
                .map(ChronologyCopy::cells)
                .map(Csv::row)
                .collect(Collectors.joining("", Csv.BYTE_ORDER_MARK + Csv.row(HEADINGS), ""));
        return Download.csv("chronology-" + reference + ".csv", rows);
    }

    private static List<String> cells(ChronologyEntry entry) {
        return List.of(
                entry.on().toString(),
                entry.agency(),
                entry.kind().label(),
                yesNo(entry.tookPlace()),
                entry.what(),
                Objects.requireNonNullElse(entry.source(), ""),
                yesNo(entry.released()),
                entry.marks().stream()
                        .map(mark -> mark.mark().label() + ": " + mark.words())
                        .collect(Collectors.joining("; ")));
    }

    private static String yesNo(boolean yes) {
        return yes ? "Yes" : "No";
    }
}
