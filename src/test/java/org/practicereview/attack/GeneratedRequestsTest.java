package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The share of generated requests that every build sends; {@code mvn -P attack verify} sends all. */
@Tag("once")
@IntegrationTest
class GeneratedRequestsTest {

    /** Several tests share two processors here: only what hangs is slow. */
    private static final long SLOWEST_MILLIS = 15_000;

    @LocalServerPort
    int port;

    @Autowired
    Fuzzer fuzzer;

    @Test
    void nothing_that_is_sent_fails_tells_of_others_or_has_an_effect_when_refused() throws Exception {
        int requests = Settings.number("share", 200);

        Fuzzer.Result result = fuzzer.run(
                new Fuzzer.Order("share-of-the-build", Settings.seedOfTheBuild(), requests, false, SLOWEST_MILLIS),
                port);

        assertThat(result.findings()).as("-Dattack.seed=%d", result.seed()).isEmpty();
        assertThat(result.logged()).as("names in the log").isEmpty();
        assertThat(result.forged()).as("lines of the log that a stranger wrote").isEmpty();
    }
}
