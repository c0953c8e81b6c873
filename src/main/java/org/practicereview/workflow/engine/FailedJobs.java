package org.practicereview.workflow.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
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
    private final int allTries;
    private final Clock clock;

    FailedJobs(RuntimeService runtime, ManagementService management, EngineSettings settings, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.allTries = settings.tries();
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StuckJob> all() {
        // The same failure is reported once more by each calling process; the one without a cause is the first
        List<Incident> failed = runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .list()
                .stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
        Map<String, String> references = references(failed);
        return failed.stream().map(incident -> stuckJob(incident, references)).toList();
    }

    @Override
    @Transactional
    public void retry(String id) {
        Job stuck = management.createJobQuery().jobId(id).noRetriesLeft().singleResult();
        if (stuck != null) {
            if (waitsForItsMoment(stuck)) {
                management.setJobRetries(id, allTries);
            } else {
                management.setJobRetries(id, 1);
                management.setJobDuedate(id, Date.from(clock.instant()));
            }
        }
    }

    /**
     * A timer that failed stands at the hour of its next try, whatever it was drawn to wait for: it is asked anew. Where that
     * moment was moved into the future meanwhile, a try now would find nothing late and use the timer up.
     */
    private boolean waitsForItsMoment(Job stuck) {
        if (!(stuck instanceof TimerEntity timer) || timer.getRepeat() != null) {
            return false;
        }
        management.recalculateJobDuedate(stuck.getId(), false);
        Job asked = management.createJobQuery().jobId(stuck.getId()).singleResult();
        return asked.getDuedate().toInstant().isAfter(clock.instant());
    }

    private static StuckJob stuckJob(Incident incident, Map<String, String> references) {
        return new StuckJob(
                incident.getConfiguration(),
                references.getOrDefault(incident.getProcessInstanceId(), ""),
                incident.getActivityId(),
                incident.getIncidentTimestamp().toInstant());
    }

    /** Of the processes in which they failed; one statement, however many there are. */
    private Map<String, String> references(List<Incident> failed) {
        Set<String> processes =
                failed.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        return processes.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .filter(process -> process.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
