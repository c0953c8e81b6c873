package org.practicereview.workflow.timer;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.engine.TimerRenewal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's timers of one case; the case is locked, so none of them fires meanwhile. */
@Component
class CaseTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TimerRenewal renewal;
    private final JdbcClient database;

    CaseTimers(RuntimeService runtime, ManagementService management, TimerRenewal renewal, JdbcClient database) {
        this.runtime = runtime;
        this.management = management;
        this.renewal = renewal;
        this.database = database;
    }

    /**
     * The obligation lapses at another moment.
     *
     * @param again whether its timer has fired and must wait once more
     */
    void move(IncidentReference reference, Obligation obligation, Instant lapsesAt, boolean again) {
        String event = DrawnTimers.EVENTS.get(obligation);
        if (event != null) {
            move(reference, event, DrawnTimers.MOMENTS.get(obligation), lapsesAt, again);
        }
    }

    /** The event waits for another moment than before; any event with a timer, also one that is no obligation's. */
    void move(IncidentReference reference, String event, String moment, Instant lapsesAt, boolean again) {
        Date at = Date.from(lapsesAt);
        List<String> processes = processesOf(reference, moment);
        processes.forEach(process -> runtime.setVariable(process, moment, at));
        List<String> jobs = waiting(reference, event);
        jobs.forEach(job -> setDueDate(job, at));
        if (again && jobs.isEmpty()) {
            processes.forEach(process -> renewal.renew(process, event, at));
        }
    }

    /** The timer of the obligation is lost and waits again, where the case stands at its step; whether it does. */
    boolean setAgain(IncidentReference reference, Obligation obligation, Instant lapsesAt) {
        move(reference, obligation, lapsesAt, true);
        return !waiting(reference, DrawnTimers.EVENTS.get(obligation)).isEmpty();
    }

    /** A node that looks for due timers at this very moment may lay its hands on one: then all is undone, to be retried. */
    private void setDueDate(String job, Date at) {
        try {
            management.setJobDuedate(job, at);
        } catch (OptimisticLockingException takenMeanwhile) {
            throw new OptimisticLockingFailureException("a timer was taken to be run", takenMeanwhile);
        }
    }

    /** The running processes of the case that know the moment. */
    private List<String> processesOf(IncidentReference reference, String moment) {
        return database.sql("""
                        select e.id_ from act_ru_execution e join act_ru_variable v on v.execution_id_ = e.id_
                        where e.business_key_ = :reference and e.parent_id_ is null and v.name_ = :moment""")
                .param("reference", reference.value())
                .param("moment", moment)
                .query(String.class)
                .list();
    }

    private List<String> waiting(IncidentReference reference, String event) {
        return database.sql("""
                        select j.id_ from act_ru_job j
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution e on e.id_ = j.process_instance_id_
                        where d.act_id_ = :event and e.business_key_ = :reference""")
                .param("event", event)
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }
}
