package org.practicereview.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

@IntegrationTest
class ScheduledWorkTest {

    @Autowired
    TaskScheduler scheduler;

    @Test
    void a_postbox_and_a_scanner_that_hang_hold_up_nothing_else_the_clock_does() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Runnable hangs = () -> awaitQuietly(answers);
        scheduler.schedule(hangs, Instant.EPOCH);
        scheduler.schedule(hangs, Instant.EPOCH);

        scheduler.schedule(done::countDown, Instant.EPOCH);

        try {
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            answers.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
