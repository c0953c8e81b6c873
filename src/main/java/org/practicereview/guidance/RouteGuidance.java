package org.practicereview.guidance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rules say of an incident once it is known which way it goes (T1, T5). */
@Component
public class RouteGuidance {

    private final Rows rows;

    RouteGuidance(Decisions decisions, Editions editions) {
        this.rows = new Rows(decisions, editions);
    }

    /** What is owed by a date on that route, in the order of the table; nothing where nobody is notified. */
    public List<Obligation> owed(Route route, IncidentFacts facts) {
        return rows.one(
                        "LimitsOfRoute",
                        Map.of(
                                "route", route.name(),
                                "status", facts.status().name(),
                                "abuseOrNeglect", facts.abuseOrNeglect().name()))
                .listOf(Obligation.class, "owed");
    }
}
