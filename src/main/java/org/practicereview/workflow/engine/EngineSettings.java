package org.practicereview.workflow.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about the engine, under {@code practice-review.engine}.
 *
 * @param jobExecutor whether this node runs timers and retries by itself
 * @param retryCycle waiting times between the tries of a failed job, ISO 8601 durations separated by commas
 * @param lockTime how long a job belongs to the node that took it; after a crash another node waits this long. It counts from the taking:
 *     longer than any step takes together with those it waits for in the queue, queue / threads of them one after the other.
 *     Else another node takes a job that still waits, both do it, and the one that ends later is undone.
 * @param longestWait the longest pause of an idle node before it looks for due timers again
 * @param threads how many jobs one node runs at the same time
 * @param queue how many more it holds ready
 */
@ConfigurationProperties("practice-review.engine")
record EngineSettings(
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("PT1M,PT5M,PT15M,PT1H,PT4H,PT8H") String retryCycle,
        @DefaultValue("30s") Duration lockTime,
        @DefaultValue("5s") Duration longestWait,
        @DefaultValue("3") int threads,
        @DefaultValue("10") int queue) {

    /** How often a job is tried before it is given up: once, and after each of the waiting times. */
    int tries() {
        return 1 + retryCycle.split(",").length;
    }
}
