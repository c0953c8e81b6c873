package org.practicereview.guidance;

import java.util.List;
import java.util.Map;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;
import org.springframework.stereotype.Component;

/** What the guidance of an edition says, as answers with their citation. */
@Component
public class Guidance {

    private final Rows rows;

    Guidance(Decisions decisions, Editions editions) {
        this.rows = new Rows(decisions, editions);
    }

    /** How long the obligation may take under that edition. */
    public TimeLimit timeLimit(Obligation obligation, String edition) {
        Row row = rows.one("TimeLimits", edition, Map.of("obligation", obligation.name()));
        return new TimeLimit(
                row.number("amount"),
                row.of(Unit.class, "unit"),
                row.of(Direction.class, "direction"),
                row.text("startedBy"),
                row.yes("statutory"),
                row.citation());
    }

    /** Who must be notified of such an incident under that edition, and why. */
    public Advice route(IncidentFacts facts, String edition) {
        Row row = rows.one(
                "RouteOfIncident",
                edition,
                Map.of(
                        "harm", facts.harm().name(),
                        "abuseOrNeglect", facts.abuseOrNeglect().name(),
                        "status", facts.status().name()));
        return new Advice(row.of(Route.class, "route"), row.text("why"), row.citation());
    }

    /** Who is told of such an event under that edition, in the order of the table. */
    public List<Recipient> recipients(String event, String edition) {
        return rows.all("Recipients", edition, Map.of("event", event)).stream()
                .map(row -> row.of(Recipient.class, "recipient"))
                .toList();
    }
}
