package org.practicereview.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs timers and retries while the service is up: begins when it is ready, ends before anything else does.
 *
 * <p>Begun earlier, a due timer would meet a half-built service and use up its tries; ended later, it would meet closed
 * connections.
 */
@Component
class JobExecution implements SmartLifecycle {

    private final DefaultJobExecutor executor;
    private final EngineSettings settings;

    JobExecution(DefaultJobExecutor executor, EngineSettings settings) {
        this.executor = executor;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void start() {
        if (settings.jobExecutor()) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** The highest phase is stopped first, before the web server finishes its last requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
