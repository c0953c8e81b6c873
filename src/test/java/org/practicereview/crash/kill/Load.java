package org.practicereview.crash.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Several clients at work at once, each with cases of its own, until they are stopped or the service is gone. */
final class Load {

    private static final int CLIENTS = 6;

    /** Longer than a request waits for its answer. */
    private static final int PATIENCE_SECONDS = 90;

    private final CaseScript script;
    private final Queue<String> toBePublished;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean stopped;

    private Load(CaseScript script, Queue<String> toBePublished) {
        this.script = script;
        this.toBePublished = toBePublished;
    }

    /** One client publishes after a while what waits for it, if it comes to that. */
    static Load on(CaseScript script, Queue<String> toBePublished, Duration whenToPublish) {
        Load load = new Load(script, toBePublished);
        load.clients.execute(() -> load.publishOne(whenToPublish));
        for (int client = 1; client < CLIENTS; client++) {
            load.clients.execute(load::work);
        }
        return load;
    }

    /** Waits for the last answers, which may never come. */
    void end() throws InterruptedException {
        stopped = true;
        clients.shutdown();
        if (!clients.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("a client still waits for its answer");
        }
    }

    private void publishOne(Duration when) {
        try {
            LockSupport.parkNanos(when.toNanos());
            String reference = stopped ? null : toBePublished.poll();
            if (reference != null) {
                script.walk(reference, CaseScript.PUBLISH);
            }
        } catch (IOException gone) {
            return;
        }
        work();
    }

    private void work() {
        try {
            while (!stopped) {
                script.walk(script.record(0), CaseScript.TO_RAPID_REVIEW, () -> !stopped);
            }
        } catch (IOException gone) {
            // the service was killed; what it left unanswered stands in the journal
        }
    }
}
