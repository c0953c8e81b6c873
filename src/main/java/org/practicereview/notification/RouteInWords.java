package org.practicereview.notification;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the rules say about an incident, and what of it they say that for; read before it is decided whether to notify. */
@Component
class RouteInWords {

    private final Guidance guidance;
    private final Editions editions;

    RouteInWords(Guidance guidance, Editions editions) {
        this.guidance = guidance;
        this.editions = editions;
    }

    List<Facts> of(CaseFile file) {
        IncidentFacts facts = file.incident().facts();
        return List.of(
                new Facts("What the rules say", advice(guidance.route(facts, file.edition()), file.edition())),
                new Facts("The facts that decide it", of(facts)));
    }

    /** The facts a route depends on, by their labels. */
    static List<Fact> of(IncidentFacts facts) {
        List<Fact> rows = new ArrayList<>(List.of(
                new Fact("Harm", facts.harm().label()),
                new Fact("Abuse or neglect", facts.abuseOrNeglect().label()),
                new Fact("Status of the child", facts.status().label()),
                new Fact("Age on the day of the harm", facts.age().label()),
                new Fact("In a regulated setting or service", facts.regulatedSetting() ? "Yes" : "No"),
                new Fact("Where it happened", facts.place().label())));
        if (facts.place() == Place.IN_ENGLAND) {
            rows.add(
                    new Fact("Where the child normally lives", facts.residence().label()));
        }
        return List.copyOf(rows);
    }

    List<Fact> advice(Advice advice, String edition) {
        Citation citation = advice.citation();
        return List.of(
                new Fact("Rule", advice.why()),
                new Fact("It leads to", advice.route().label()),
                new Fact("Duty", advice.duty().label()),
                new Fact("What follows", advice.followedBy().label()),
                new Fact("Source", citation.ruleId() + ", " + citation.source()),
                new Fact("Edition", editions.of(edition).inWords()),
                new Fact("How sure we are of it", citation.confidence().label()),
                new Fact("Who notifies", advice.notifier().who().label()),
                new Fact(
                        "Other areas or boards",
                        StringUtils.capitalize(advice.notifier().together())),
                new Fact("Source of who notifies", advice.notifier().citation().inWords()));
    }
}
