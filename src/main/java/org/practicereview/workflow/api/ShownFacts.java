package org.practicereview.workflow.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.workflow.Facts;

/** Something to read before answering: a heading and rows of label and value. */
record ShownFacts(String heading, List<ShownFact> rows) {

    /**
     * One row.
     *
     * @param why the address that explains the date it shows, nothing where it shows none that is worked out
     */
    record ShownFact(String label, String value, @Nullable String why) {}

    static ShownFacts of(IncidentReference reference, Facts facts) {
        return new ShownFacts(
                facts.heading(),
                facts.rows().stream()
                        .map(fact -> new ShownFact(fact.label(), fact.value(), why(reference, fact.date())))
                        .toList());
    }

    private static @Nullable String why(IncidentReference reference, @Nullable String date) {
        return date == null ? null : Links.why(reference, date);
    }
}
