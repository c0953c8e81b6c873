package org.practicereview.workflow.engine;

import java.util.Arrays;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
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
                    kindAndPlace(exception));
        }
        return result;
    }

    @Override
    protected void logException(JobEntity job) {
        job.setExceptionMessage(kindAndPlace(exception));
    }

    private static String kindAndPlace(Throwable exception) {
        if (exception == null) {
            return "no exception";
        }
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] places = root.getStackTrace();
        String place = Arrays.stream(places)
                .filter(frame -> frame.getClassName().startsWith("org.practicereview"))
                .findFirst()
                .or(() -> Arrays.stream(places).findFirst())
                .map(Objects::toString)
                .orElse("an unknown place");
        return root.getClass().getName() + " at " + place;
    }
}
