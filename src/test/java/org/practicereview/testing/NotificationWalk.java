package org.practicereview.testing;

import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import tools.jackson.databind.JsonNode;

/** From an incident to its notification. */
abstract class NotificationWalk extends StepWalk {

    private final Incidents incidents;
    private final FormReader reader;
    final MutableClock clock;

    NotificationWalk(
            Partnership partnership,
            Tasks tasks,
            TaskList taskList,
            CaseAccess access,
            Incidents incidents,
            FormReader reader,
            MutableClock clock) {
        super(partnership, tasks, taskList, access);
        this.incidents = incidents;
        this.reader = reader;
        this.clock = clock;
    }

    public JsonNode incident(String area) {
        LocalDate today = England.today(clock);
        return answers("""
                {'area': '%s', 'place': 'Milltown', 'incidentOn': '%s', 'awareOn': '%s', 'harm': 'SERIOUSLY_HARMED',
                 'abuseOrNeglect': 'SUSPECTED', 'abuseSuspectedOn': '%s', 'childStatus': 'NEITHER',
                 'summary': 'Injuries that nobody can explain',
                 'children': [{'forenames': 'Testina', 'surname': 'Planted', 'dateOfBirth': '2020-02-29'}]}""".formatted(area, today.minusDays(2), today, today));
    }

    public IncidentReference recorded() {
        return recordedIn(Partnership.NORTHSHIRE);
    }

    public IncidentReference recordedIn(String area) {
        return recorded(area, incident(area));
    }

    public IncidentReference recorded(String area, JsonNode incident) {
        Person notifier = partnership.the(LOCAL_AUTHORITY_NOTIFIER, area);
        return incidents
                .record(notifier, reader.read(incident, RecordedIncident.class))
                .file()
                .reference();
    }

    public IncidentReference notifying() {
        IncidentReference reference = recorded();
        complete(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'PANEL','reasons':'Suspected'}");
        return reference;
    }

    public IncidentReference prepared() {
        IncidentReference reference = notifying();
        prepare(reference);
        return reference;
    }

    public void prepare(IncidentReference reference) {
        complete(LOCAL_AUTHORITY_NOTIFIER, reference, "Task_PrepareNotification", """
                {'telephone':'01234 567890','whatHappened':'Injuries','safetyActions':'None yet',
                 'children':[{'forenames':'Testina','surname':'Planted'}]}""");
    }

    public IncidentReference notified() {
        IncidentReference reference = prepared();
        complete(LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        return reference;
    }
}
