package org.practicereview.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;

/** By the settings of the service, without the rest of it. */
class ScheduledWorkTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
            .withUserConfiguration(Scheduled.class);

    @EnableScheduling
    static class Scheduled {}

    @Test
    void a_postbox_and_a_scanner_that_hang_hold_up_nothing_else_the_clock_does() {
        service.run(context -> {
            TaskScheduler scheduler = context.getBean(TaskScheduler.class);
            CountDownLatch answers = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            scheduler.schedule(() -> awaitQuietly(answers), Instant.EPOCH);
            scheduler.schedule(() -> awaitQuietly(answers), Instant.EPOCH);

            scheduler.schedule(done::countDown, Instant.EPOCH);

            try {
                assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            } finally {
                answers.countDown();
            }
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
