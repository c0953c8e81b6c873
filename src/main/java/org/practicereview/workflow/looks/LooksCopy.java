package org.practicereview.workflow.looks;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Looks;
import org.practicereview.form.Csv;
import org.practicereview.form.Download;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.ResponseEntity;

/** Who looked at a case, as a file for spreadsheets. */
final class LooksCopy {

    private static final List<String> HEADINGS = List.of("When", "Who", "Looked at");

    private LooksCopy() {}

    static ResponseEntity<byte[]> of(IncidentReference reference, List<SeenLook> looks) {
        String rows = looks.stream()
                .limit(Looks.MOST_COPIED)
                .map(seen -> Csv.row(List.of(
                        Objects.toString(Moments.of(seen.look().at())),
                        seen.name(),
                        seen.look().inWords())))
                .collect(Collectors.joining("", Csv.BYTE_ORDER_MARK + Csv.row(HEADINGS), leftOut(looks)));
        return Download.csv("looks-" + reference + ".csv", rows);
    }

    /** Said in the file itself, which is read far from the page. */
    private static String leftOut(List<SeenLook> looks) {
        return looks.size() > Looks.MOST_COPIED
                ? Csv.row(List.of("Older looks are left out: narrow the list to a person or a part", "", ""))
                : "";
    }
}
