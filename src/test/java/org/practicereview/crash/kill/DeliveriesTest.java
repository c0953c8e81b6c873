package org.practicereview.crash.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the harness notices what it is there for. */
class DeliveriesTest {

    private static final String ONE = UUID.randomUUID().toString();
    private static final String OTHER = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void one_left_once_and_the_other_twice() throws IOException {
        log = folder.resolve("service.log");
        Files.write(log, List.of(left(ONE), "Started", left(OTHER), left(OTHER), left("of-somebody-else")));
    }

    @Test
    void a_message_that_left_twice_is_noticed_unless_something_was_killed_meanwhile() throws IOException {
        assertThat(Deliveries.findings(log, Set.of(ONE, OTHER), 0))
                .containsExactly("1 messages left again, after 0 kills");
        assertThat(Deliveries.findings(log, Set.of(ONE, OTHER), 1)).isEmpty();
    }

    @Test
    void a_log_that_tells_nothing_proves_nothing() throws IOException {
        String unheard = UUID.randomUUID().toString();

        assertThat(Deliveries.findings(log, Set.of(ONE, unheard), 0))
                .containsExactly("the log does not tell of 1 messages that left");
    }

    private static String left(String id) {
        return "2026-11-23T03:30:00Z INFO FilePostbox : message " + id + " left for PANEL";
    }
}
