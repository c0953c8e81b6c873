package org.practicereview.workflow;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the task list against the engine: both are written in one transaction, so that they always agree. It asks in two
 * statements, however many tasks there are, and changes nothing, since only people can tell which of the two is right.
 */
@Service
public class TaskReconciler {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReconciler.class);

    private static final String ROWS_WITHOUT_TASK = """
            select c.reference, t.name from task t join case_file c on c.id = t.case_id
            where t.state = 'OPEN' and not exists (select 1 from act_ru_task r where r.id_ = t.id)
            order by c.reference, t.name""";

    private static final String TASKS_WITHOUT_ROW = """
            select e.business_key_ as reference, r.name_ as name
            from act_ru_task r
            join act_ru_execution e on e.id_ = r.proc_inst_id_
            join case_file c on c.reference = e.business_key_
            where not exists (select 1 from task t where t.id = r.id_ and t.state = 'OPEN')
            order by e.business_key_, r.name_""";

    private final JdbcClient database;

    TaskReconciler(JdbcClient database) {
        this.database = database;
    }

    /** Every night; the clock in England. */
    @Scheduled(cron = "0 35 3 * * *", zone = England.NAME)
    @Transactional(readOnly = true)
    public void compareDaily() {
        compare();
    }

    /** What does not agree, by case; each is logged. */
    @Transactional(readOnly = true)
    public List<TaskDrift> compare() {
        List<TaskDrift> drifts = new ArrayList<>(found(ROWS_WITHOUT_TASK, TaskDrift.Kind.NO_STEP));
        drifts.addAll(found(TASKS_WITHOUT_ROW, TaskDrift.Kind.NO_ROW));
        drifts.forEach(drift ->
                LOG.error("task list and engine disagree: {} {} {}", drift.reference(), drift.task(), drift.kind()));
        return drifts;
    }

    private List<TaskDrift> found(String statement, TaskDrift.Kind kind) {
        return database.sql(statement)
                .query((row, number) ->
                        new TaskDrift(new IncidentReference(row.getString("reference")), row.getString("name"), kind))
                .list();
    }
}
