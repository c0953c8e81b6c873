package org.practicereview.testing;

import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import tools.jackson.databind.node.ObjectNode;

/** Cases in which abuse or neglect was neither known nor suspected when they were recorded. */
public final class QuietCases {

    private final CaseWalk walk;
    private final MutableClock clock;

    QuietCases(CaseWalk walk, MutableClock clock) {
        this.walk = walk;
        this.clock = clock;
    }

    /** A looked-after child died; nobody suspects anything (N3). */
    public IncidentReference lookedAfterChildDied() {
        LocalDate today = England.today(clock);
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        incident.put("harm", "DIED")
                .put("abuseOrNeglect", "NOT_SUSPECTED")
                .put("childStatus", "LOOKED_AFTER")
                .put("incidentOn", today.toString());
        incident.remove("abuseSuspectedOn");
        return walk.recorded(Partnership.NORTHSHIRE, incident);
    }

    public IncidentReference notNotified() {
        IncidentReference reference = lookedAfterChildDied();
        decide(reference, "NOT_NOTIFIED");
        return reference;
    }

    public IncidentReference preparedForTheSecretaryOfState() {
        IncidentReference reference = lookedAfterChildDied();
        decide(reference, "SECRETARY_OF_STATE_AND_OFSTED");
        return reference;
    }

    public IncidentReference sentToTheSecretaryOfState() {
        IncidentReference reference = preparedForTheSecretaryOfState();
        send(reference);
        return reference;
    }

    /** Prepares and sends what was decided. */
    public void send(IncidentReference reference) {
        walk.prepare(reference);
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
    }

    public void decide(IncidentReference reference, String route) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'%s','reasons':'Decided'}".formatted(route));
    }
}
