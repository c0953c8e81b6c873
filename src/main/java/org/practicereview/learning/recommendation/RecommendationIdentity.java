package org.practicereview.learning.recommendation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.practicereview.casefile.CaseFile;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.publication.identity.IdentityFinder;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.CheckedFind.Clearance;
import org.practicereview.rapidreview.report.ClearanceRows;
import org.springframework.stereotype.Component;

/**
 * Words of a recommendation by which somebody may be recognised. It is read by other areas once the report is published:
 * each of these words is changed, or cleared with a reason, before the recommendation is recorded (L9, L10).
 */
@Component
class RecommendationIdentity {

    private final IdentityFinder finder;
    private final ClearanceRows clearances;

    RecommendationIdentity(IdentityFinder finder, ClearanceRows clearances) {
        this.finder = finder;
        this.clearances = clearances;
    }

    /** What is found in each of them, and whether it may stay. */
    Function<Recommendation, List<CheckedFind>> of(CaseFile file) {
        Function<List<Passage>, List<Find>> finds = finder.of(file);
        Map<String, Map<String, Clearance>> all = clearances.of(file.id());
        return recommendation -> {
            Map<String, Clearance> cleared = all.getOrDefault(recommendation.textHash(), Map.of());
            return finds.apply(passages(recommendation)).stream()
                    .map(find -> new CheckedFind(find, cleared.get(find.key())))
                    .toList();
        };
    }

    /** Clears words of a recommendation that may stay in this text; the case is locked. */
    void clear(CaseFile file, Recommendation recommendation, CheckedFind found, Clearance clearance) {
        clearances.add(file.id(), recommendation.textHash(), found.find().key(), clearance);
    }

    private static List<Passage> passages(Recommendation recommendation) {
        return List.of(
                new Passage("What is to be done", recommendation.what()),
                new Passage("By whom", recommendation.who()),
                new Passage("How it will show", recommendation.shownBy()));
    }
}
