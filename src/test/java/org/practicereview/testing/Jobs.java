package org.practicereview.testing;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's jobs by hand, in the thread of the test, so that nobody waits and nothing races. */
public final class Jobs {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    Jobs(ManagementService management, RuntimeService runtime, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Runs what is due now, and what becomes due through that, in the order of the due dates; how many it were. */
    public int runDue() {
        int run = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            management.executeJob(due.get(0).getId());
            run++;
        }
        return run;
    }

    /** Runs what is due of one case only; how many it were. */
    public int runDueOf(String caseReference) {
        int run = 0;
        for (List<Job> due = dueOf(caseReference); !due.isEmpty(); due = dueOf(caseReference)) {
            management.executeJob(due.get(0).getId());
            run++;
        }
        return run;
    }

    private List<Job> dueOf(String caseReference) {
        return due().stream()
                .filter(job -> caseReference.equals(businessKeyOf(job)))
                .toList();
    }

    /** The boundary events and other activities whose timers the case is waiting with, by due date. */
    public List<String> waitingAt(String caseReference) {
        return timersOf(caseReference).stream()
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    /** The timers a case is waiting with, by due date. */
    public List<Job> timersOf(String caseReference) {
        return management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .filter(job -> caseReference.equals(businessKeyOf(job)))
                .toList();
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private String businessKeyOf(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
