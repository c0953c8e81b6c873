package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A case of another area and one that was never given are refused in the same time. Runs a service of its own, which takes as
 * long for "not found" as an installation does.
 */
@Tag("attack")
@IntegrationTest
@TestPropertySource(properties = "practice-review.not-found-takes=30ms")
class SameTimeTest {

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    RefusalTimes times;

    @BeforeEach
    void a_foreign_case() throws IOException {
        scene.set(false, port);
    }

    @Test
    void the_answer_takes_the_same_time_whether_the_case_exists_or_not() throws IOException {
        int pairs = Settings.number("pairs", 2_000);
        long seed = Settings.seed();
        System.out.printf("pairs: %d, -Dattack.seed=%d%n", pairs, seed);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pairs", pairs);
        List<String> different = times.different(pairs, seed, facts, port);
        Reports.write("time-of-refusals", facts, different);

        assertThat(different).isEmpty();
    }
}
