package org.practicereview.workflow.ics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.casefile.WorkableTasks;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open dates that run while work waits which the person may do, or of reviews the person leads, by the rights of this moment. */
@Repository
class OpenDates {

    /** More than anybody works on, and few enough for one file. */
    private static final int MOST = 1000;

    /** Who leads a review is bound by its date also while others work. */
    private static final String OF_A_REVIEW = "t.obligation = 'PUBLISH_REPORT' and exists (select 1 from case_person i"
            + " where i.case_id = c.id and i.person_id = :reads and i.works and i.to_time is null)";

    private final JdbcClient database;
    private final CaseAccess access;
    private final Deadlines deadlines;

    OpenDates(JdbcClient database, CaseAccess access, Deadlines deadlines) {
        this.database = database;
        this.access = access;
        this.deadlines = deadlines;
    }

    /** A date of a case. */
    record OpenDate(IncidentReference reference, Deadline deadline) {}

    /** What a task waits for. */
    record Waiting(long caseId, String reference, String obligation) {}

    List<OpenDate> of(Person person) {
        List<Waiting> waiting = waiting(person);
        Map<Long, String> references = new HashMap<>();
        waiting.forEach(task -> references.put(task.caseId(), task.reference()));
        return deadlines.of(references.keySet()).stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> waiting.stream().anyMatch(task -> isOf(task, deadline)))
                .map(deadline -> new OpenDate(new IncidentReference(references.get(deadline.caseId())), deadline))
                .toList();
    }

    private List<Waiting> waiting(Person person) {
        VisibleCases visible = access.visibleTo(person);
        WorkableTasks workable = access.workableBy(person);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.putAll(workable.parameters());
        parameters.put("reads", person.id());
        return database.sql("""
                        select distinct t.case_id, c.reference, t.obligation from task t
                        join case_file c on c.id = t.case_id
                        where t.state = 'OPEN' and t.obligation is not null and %s and (%s or %s)
                        order by t.case_id, t.obligation fetch first %d rows only""".formatted(visible.condition(), workable.condition(), OF_A_REVIEW, MOST))
                .params(parameters)
                .query(Waiting.class)
                .list();
    }

    private static boolean isOf(Waiting task, Deadline deadline) {
        return task.caseId() == deadline.caseId() && Obligation.valueOf(task.obligation()) == deadline.obligation();
    }
}
