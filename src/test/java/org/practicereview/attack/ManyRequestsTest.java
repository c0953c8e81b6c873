package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * As many generated requests as one likes: on PostgreSQL, and ten times as many with the database in this process. {@code mvn
 * -P attack verify -Dattack.requests-in-process=1000000 -Dattack.seed=7} sends a million.
 */
@Tag("attack")
@Tag("requests")
@IntegrationTest
class ManyRequestsTest {

    private static final long SLOWEST_MILLIS = 2_000;

    /** Rows that succeeded requests added to lists and caches, with room for the weather. */
    private static final long MOST_GROWN_MEGABYTES = 64;

    @LocalServerPort
    int port;

    @Autowired
    Fuzzer fuzzer;

    @Test
    void nothing_that_is_sent_fails_tells_of_others_has_an_effect_when_refused_or_fills_the_memory() throws Exception {
        String database = System.getProperty("test.database", "h2");
        boolean inProcess = database.equals("h2");
        int requests =
                inProcess ? Settings.number("requests-in-process", 200_000) : Settings.number("requests", 20_000);
        Fuzzer.Result result = fuzzer.run(
                new Fuzzer.Order("requests-" + database, Settings.seed(), requests, true, SLOWEST_MILLIS), port);

        assertThat(result.findings()).as("-Dattack.seed=%d", result.seed()).isEmpty();
        assertThat(result.logged()).as("names in the log").isEmpty();
        assertThat(result.forged()).as("lines of the log that a stranger wrote").isEmpty();
        if (!inProcess) {
            // the tables of H2 are in the memory that is measured
            assertThat(result.grown()).as("megabytes that stayed").isLessThan(MOST_GROWN_MEGABYTES);
        }
    }
}
