package org.practicereview.workflow.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.practicereview.workflow.StuckJob;
import org.practicereview.workflow.StuckWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the stuck work from the engine's incidents. */
@Component
class FailedJobs implements StuckWork {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    FailedJobs(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public List<StuckJob> all() {
        // The same failure is reported once more by each calling process; the one without a cause is the first
        return runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .list()
                .stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(this::stuckJob)
                .toList();
    }

    @Override
    @Transactional
    public void retry(String id) {
        if (management.createJobQuery().jobId(id).noRetriesLeft().count() > 0) {
            management.setJobRetries(id, 1);
            management.setJobDuedate(id, Date.from(clock.instant()));
        }
    }

    private StuckJob stuckJob(Incident incident) {
        return new StuckJob(
                incident.getConfiguration(),
                businessKey(incident.getProcessInstanceId()),
                incident.getActivityId(),
                incident.getIncidentTimestamp().toInstant());
    }

    private String businessKey(String processInstance) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }
}
