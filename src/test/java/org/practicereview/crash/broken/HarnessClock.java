package org.practicereview.crash.broken;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sets the clock of the demonstration as the harness says, forward and back, which no button of the service does: a file holds
 * by how many milliseconds it is ahead of the machine's.
 */
final class HarnessClock implements Runnable {

    private final Clock clock;
    private final Method moveTo;
    private final Path offset;

    HarnessClock(Clock clock, Path offset) {
        try {
            this.clock = clock;
            this.offset = offset;
            this.moveTo = clock.getClass().getDeclaredMethod("moveTo", Duration.class);
            moveTo.setAccessible(true);
        } catch (NoSuchMethodException otherService) {
            throw new IllegalStateException(otherService);
        }
    }

    /** As long as the service runs. */
    @Override
    public void run() {
        String last = "";
        while (true) {
            String now = told();
            if (!now.equals(last) && !now.isEmpty()) {
                set(Duration.ofMillis(Long.parseLong(now)));
                last = now;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private String told() {
        try {
            return Files.readString(offset).strip();
        } catch (IOException notYet) {
            return "";
        }
    }

    private void set(Duration ahead) {
        try {
            moveTo.invoke(clock, ahead);
            Files.writeString(offset.resolveSibling(offset.getFileName() + ".done"), Long.toString(ahead.toMillis()));
            System.out.println("the clock shows " + Instant.now(clock));
        } catch (ReflectiveOperationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
