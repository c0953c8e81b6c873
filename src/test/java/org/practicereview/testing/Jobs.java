package org.practicereview.testing;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;

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

    /**
     * Runs what is due now, and what becomes due through that, in the order of the due dates; how many it were. Of all cases: in
     * a database that tests share this takes as long as all of them together.
     */
    public int runDue() {
        int run = 0;
        for (List<Job> due = dueNow().listPage(0, 1); !due.isEmpty(); due = dueNow().listPage(0, 1)) {
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
        return of(caseReference, dueNow());
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
        return of(
                caseReference,
                management.createJobQuery().timers().orderByJobDuedate().asc());
    }

    /** By the processes of the case: the database of many tests holds thousands of other timers. */
    private List<Job> of(String caseReference, JobQuery jobs) {
        Set<String> processes =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return processes.isEmpty()
                ? List.of()
                : jobs.processInstanceIds(processes).list();
    }

    private JobQuery dueNow() {
        return management
                .createJobQuery()
                .executable()
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .orderByJobDuedate()
                .asc();
    }
}
