package org.practicereview.guidance;

import java.util.List;
import java.util.Map;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;
import org.springframework.stereotype.Component;

/** What the guidance of an edition says, as answers with their citation. */
@Component
public class Guidance {

    private final Decisions decisions;

    Guidance(Decisions decisions) {
        this.decisions = decisions;
    }

    /** How long the obligation may take under that edition. */
    public TimeLimit timeLimit(Obligation obligation, String edition) {
        Map<String, Object> row =
                decisions.one("TimeLimits", Map.of("obligation", obligation.name(), "edition", edition));
        return new TimeLimit(
                ((Number) row.get("amount")).intValue(),
                Unit.valueOf((String) row.get("unit")),
                Direction.valueOf((String) row.get("direction")),
                (String) row.get("startedBy"),
                (Boolean) row.get("statutory"),
                citation(row));
    }

    /** Who must be notified of such an incident under that edition, and why. */
    public Advice route(IncidentFacts facts, String edition) {
        Map<String, Object> row = decisions.one(
                "RouteOfIncident",
                Map.of(
                        "edition", edition,
                        "harm", facts.harm().name(),
                        "abuseOrNeglect", facts.abuseOrNeglect().name(),
                        "status", facts.status().name()));
        return new Advice(Route.valueOf((String) row.get("route")), (String) row.get("why"), citation(row));
    }

    /** Who is told of such an event under that edition, in the order of the table. */
    public List<Recipient> recipients(String event, String edition) {
        return decisions.all("Recipients", Map.of("event", event, "edition", edition)).stream()
                .map(row -> Recipient.valueOf((String) row.get("recipient")))
                .toList();
    }

    private static Citation citation(Map<String, Object> row) {
        return new Citation((String) row.get("ruleId"), (String) row.get("source"), Confidence.valueOf((String)
                row.get("confidence")));
    }
}
