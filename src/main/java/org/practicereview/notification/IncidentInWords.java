package org.practicereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practicereview.casefile.Incident;
import org.practicereview.form.DayInWords;
import org.practicereview.workflow.Facts.Fact;

/** What is known of an incident, to be read by people. */
final class IncidentInWords {

    private IncidentInWords() {}

    static List<Fact> of(Incident incident) {
        LocalDate suspectedOn = incident.abuseSuspectedOn();
        List<Fact> rows = new ArrayList<>(List.of(
                new Fact("Place", incident.place()),
                new Fact("Happened on", DayInWords.of(incident.incidentOn())),
                new Fact("Local authority became aware on", awareness(incident)),
                new Fact(
                        "Abuse or neglect first known or suspected on",
                        suspectedOn == null ? "Not known or suspected" : DayInWords.of(suspectedOn))));
        rows.addAll(RouteInWords.of(incident.facts()));
        rows.add(new Fact("What was known", incident.summary()));
        return List.copyOf(rows);
    }

    private static String awareness(Incident incident) {
        String day = DayInWords.of(incident.awareOn());
        return incident.awareTime() == null ? day : day + " at " + incident.awareTime();
    }
}
