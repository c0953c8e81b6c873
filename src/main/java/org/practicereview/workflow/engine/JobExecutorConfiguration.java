package org.practicereview.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this node looks for due jobs and how many it runs. */
@Configuration(proxyBeanMethods = false)
class JobExecutorConfiguration {

    /** The engine's job executor. Spring does not close it: {@link JobExecution} ends it first of all. */
    @Bean(destroyMethod = "")
    DefaultJobExecutor jobExecutor(EngineSettings settings) {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.threads());
        executor.setMaxPoolSize(settings.threads());
        executor.setQueueSize(settings.queue());
        // Default 3: after a standstill looking for the next ones took as long as running them
        executor.setMaxJobsPerAcquisition(settings.queue());
        // Default 5 minutes: after a crash nobody touched the jobs of the dead node that long
        executor.setLockTimeInMillis(Math.toIntExact(settings.lockTime().toMillis()));
        // Default 60 s: a timer set on one node is seen by an idle other one only then
        executor.setWaitTimeInMillis(1000);
        executor.setMaxWait(settings.longestWait().toMillis());
        // Nodes that wanted the same jobs step aside for a moment, not for long
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(1000);
        return executor;
    }
}
