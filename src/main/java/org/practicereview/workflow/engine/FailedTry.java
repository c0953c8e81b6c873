package org.practicereview.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.practicereview.failure.KindAndPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that failed: when it is tried again is the engine's business, what is written about it is ours.
 *
 * <p>Neither the log nor the engine's tables get the text of the exception, only its kind and place.
 */
class FailedTry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(FailedTry.class);

    FailedTry(String jobId, Throwable exception) {
        super(jobId, exception);
    }

    @Override
    public Object execute(CommandContext context) {
        Object result = super.execute(context);
        JobEntity job = getJob();
        if (job != null) {
            LOG.warn(
                    "Failed: {} of case {}, {} tries left: {}",
                    job.getActivityId(),
                    JobGivenUp.caseReference(job.getExecutionId()),
                    job.getRetries(),
                    KindAndPlace.of(exception));
        }
        return result;
    }

    @Override
    protected void logException(JobEntity job) {
        job.setExceptionMessage(KindAndPlace.of(exception));
    }
}
