package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkList;
import org.springframework.beans.factory.annotation.Autowired;

/** Round trips to the database, which set the pace of every use case, stay within a budget near what is measured. */
@IntegrationTest
class RoundTripsTest {

    /**
     * Measured: 68 on both databases, two thirds of them the engine's, which opens the rapid review with it, with one
     * waits for agencies to be asked and with three ends the wait for other facts of the incident.
     */
    private static final int SENDING = 68;

    /** Measured: 31 on H2, 33 on PostgreSQL; it opens four steps, with two statements each. */
    private static final int RECORDING = 33;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    Tasks tasks;

    @Autowired
    Incidents incidents;

    @Autowired
    WorkList workList;

    @Autowired
    FormReader reader;

    @Autowired
    Statements statements;

    @Test
    void sending_a_notification_keeps_to_its_budget() throws Exception {
        IncidentReference reference = walk.prepared();
        String task = walk.task(reference, "Task_SendNotification").id();
        Person approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);

        List<String> sent =
                statements.during(() -> tasks.complete(approver, task, CaseWalk.answers("{'choice':'SEND'}")));

        assertThat(sent.size()).isLessThanOrEqualTo(SENDING);
    }

    @Test
    void recording_an_incident_keeps_to_its_budget() throws Exception {
        Person notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        walk.recorded();
        var incident = reader.read(walk.incident(Partnership.NORTHSHIRE), RecordedIncident.class);

        List<String> sent = statements.during(() -> incidents.record(notifier, incident));

        assertThat(sent.size()).isLessThanOrEqualTo(RECORDING);
    }

    @Test
    void a_list_of_work_costs_the_same_however_long_it_is() throws Exception {
        Person approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        walk.recorded();
        int forFew = statements
                .during(() -> workList.page(approver, WorkList.View.TEAM, 1, 50))
                .size();
        for (int i = 0; i < 10; i++) {
            walk.recorded();
        }

        assertThat(statements.during(() -> workList.page(approver, WorkList.View.TEAM, 1, 50)))
                .hasSize(forFew)
                .hasSizeLessThanOrEqualTo(7);
    }

    /** What takes longer exists: the number of round trips is what differs, whatever the machine does meanwhile. */
    @Test
    void a_task_of_another_area_takes_as_many_as_one_that_never_was() throws Exception {
        Person stranger = partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE);
        String task = walk.task(walk.recorded(), "Task_DecideWhetherToNotify").id();

        assertThat(refusal(stranger, task)).isEqualTo(refusal(stranger, "00000000-0000-0000-0000-000000000000"));
    }

    private List<String> refusal(Person person, String task) throws Exception {
        return statements.during(
                () -> assertThatThrownBy(() -> tasks.see(person, task)).isInstanceOf(NotFound.class));
    }
}
