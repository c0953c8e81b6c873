package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.access.Route;
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

    /** Less than this nobody measures through a network, whatever the number of tries. */
    private static final double LEAST_MEASURED_MICROSECONDS = 150;

    private static final List<Route> ROUTES = List.of(
            Route.read("GET /api/v1/cases/{reference}"),
            Route.read("GET /cases/{reference}"),
            Route.read("GET /api/v1/tasks/{id}"),
            Route.read("POST /api/v1/cases/{reference}/duplicate"));

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

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
        // Mostly they wait, and that they do beside each other
        List<String> different = ROUTES.parallelStream()
                .map(route -> differenceOf(route, pairs, seed, facts))
                .filter(told -> !told.isEmpty())
                .toList();
        Reports.write("time-of-refusals", facts, different);

        assertThat(different).isEmpty();
    }

    private String differenceOf(Route route, int pairs, long seed, Map<String, Object> facts) {
        try (Wire wire = new Wire(port)) {
            Twins.Difference difference = timed(route, pairs, seed, wire);
            put(facts, route.toString(), difference);
            if (difference.isNone(LEAST_MEASURED_MICROSECONDS)) {
                return "";
            }
            // What chance or another program did is not there a second time; what the service does is
            Twins.Difference again = timed(route, pairs, seed + 1, wire);
            put(facts, route + ", once more", again);
            return again.isNone(LEAST_MEASURED_MICROSECONDS) || again.z() * difference.z() < 0
                    ? ""
                    : route + " " + difference + " and " + again;
        } catch (IOException noLine) {
            throw new UncheckedIOException(noLine);
        }
    }

    private static synchronized void put(Map<String, Object> facts, String what, Twins.Difference difference) {
        facts.put(what, difference);
    }

    private Twins.Difference timed(Route route, int pairs, long seed, Wire wire) throws IOException {
        Attacker attacker = scene.attacker("LOCAL_AUTHORITY_APPROVER");
        Shot foreign = SameRefusalTest.shot(scene, attacker.name(), route, true);
        Shot unknown = SameRefusalTest.shot(scene, attacker.name(), route, false);
        for (int i = 0; i < pairs / 10; i++) {
            attacker.send(foreign, wire, port);
            attacker.send(unknown, wire, port);
        }
        Random random = new Random(seed);
        long[] ones = new long[pairs];
        long[] others = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            // which comes first is left to chance, so that no order is part of the difference
            boolean foreignFirst = random.nextBoolean();
            long first =
                    attacker.send(foreignFirst ? foreign : unknown, wire, port).nanos();
            long second =
                    attacker.send(foreignFirst ? unknown : foreign, wire, port).nanos();
            ones[i] = foreignFirst ? first : second;
            others[i] = foreignFirst ? second : first;
        }
        return Twins.compare(ones, others, seed);
    }
}
