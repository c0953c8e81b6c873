package org.practicereview.workflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says so when the engine gives up a job; by default nobody is told.
 *
 * <p>The log gets the reference of the case and the step, never the text of the exception: it may quote what somebody
 * wrote about a child.
 */
class JobGivenUp extends DefaultIncidentHandler {

    private static final Logger LOG = LoggerFactory.getLogger(JobGivenUp.class);

    JobGivenUp() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        LOG.error(
                "Given up after the last retry: {} of case {}. It stays undone until an administrator retries it.",
                context.getActivityId(),
                caseReference(context.getExecutionId()));
        return super.handleIncident(context, message);
    }

    /** The reference of the case, or “(none)” where the job belongs to none. */
    static String caseReference(String executionId) {
        ExecutionEntity execution = executionId == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(executionId);
        return execution == null ? "(none)" : execution.getProcessBusinessKey();
    }
}
