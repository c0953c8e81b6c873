package org.practicereview.workflow.api;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Counting;
import org.practicereview.casefile.Stage;
import org.practicereview.workflow.view.ListedCase;

/**
 * A case in a list.
 *
 * @param counting how it counts in statistics
 * @param place where the incident happened; null, as its day, for those who read only what was sent when other facts are
 *     known by now
 * @param due its most urgent open date
 * @param metLate what was done late
 */
record CaseItem(
        String reference,
        Coded<Stage> stage,
        Coded<Counting> counting,
        NamedArea leadArea,
        @Nullable String place,
        @Nullable LocalDate incidentOn,
        @Nullable Due due,
        ShownMetLate metLate,
        Map<String, String> links) {

    static CaseItem of(ListedCase listed) {
        return new CaseItem(
                listed.file().reference().value(),
                Coded.of(listed.file().stage()),
                Coded.of(Counting.of(listed.file())),
                new NamedArea(listed.file().leadArea(), listed.leadArea()),
                listed.mayReadFacts() ? listed.file().incident().place() : null,
                listed.mayReadFacts() ? listed.file().incident().incidentOn() : null,
                Due.of(listed.file().reference(), listed.clock()),
                ShownMetLate.of(listed.metLate()),
                Links.of(listed.file().reference()));
    }
}
