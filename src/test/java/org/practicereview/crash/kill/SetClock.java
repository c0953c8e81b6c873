package org.practicereview.crash.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The clock of one node, which the harness sets to any moment; from there it runs on. */
final class SetClock {

    private final Path file;

    SetClock(Path folder) {
        this.file = folder.resolve("clock");
    }

    /** The node must be started with it, and with {@link org.practicereview.crash.broken.Breakage#OBEYS_THE_HARNESS_CLOCK}. */
    String setting() {
        return "harness.clock=" + file;
    }

    /** Waits until the node has done so. */
    void set(Instant moment) throws IOException {
        String offset = Long.toString(Duration.between(Instant.now(), moment).toMillis());
        Path part = file.resolveSibling("clock.part");
        Files.writeString(part, offset);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path done = file.resolveSibling("clock.done");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(done) && Files.readString(done).equals(offset));
    }
}
