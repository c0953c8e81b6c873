package org.practicereview.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.casefile.IncidentHistory;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Guidance;
import org.springframework.stereotype.Component;

/** What the rules said of incidents when it was decided on them, by the facts of that moment. */
@Component
class RulesAtDecision {

    private final CaseFiles files;
    private final IncidentHistory history;
    private final Guidance guidance;

    RulesAtDecision(CaseFiles files, IncidentHistory history, Guidance guidance) {
        this.files = files;
        this.history = history;
        this.guidance = guidance;
    }

    /**
     * The rule of each case; two statements, however many cases.
     *
     * @param decidedAt when it was decided, by case
     */
    Map<Long, Advice> of(Map<Long, Instant> decidedAt) {
        Map<Long, List<IncidentChange>> changes = history.of(decidedAt.keySet());
        Map<Long, Advice> rules = new HashMap<>();
        files.byId(decidedAt.keySet())
                .forEach((id, file) -> rules.put(
                        id,
                        changes.getOrDefault(id, List.of()).stream()
                                .filter(change -> !change.at().isBefore(decidedAt.get(id)))
                                .findFirst()
                                .map(change -> guidance.route(change.before().facts(), change.editionBefore()))
                                .orElseGet(() -> guidance.route(file.incident().facts(), file.edition()))));
        return rules;
    }
}
