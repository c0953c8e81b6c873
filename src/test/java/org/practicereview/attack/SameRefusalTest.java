package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.access.Route;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A case of another area and one that was never given are refused in the same bytes and the same time, on every route about
 * a case and to everybody.
 */
@Tag("attack")
@IntegrationTest
class SameRefusalTest {

    /** Less than this nobody measures through a network, whatever the number of tries. */
    private static final double LEAST_MEASURED_MICROSECONDS = 150;

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @BeforeEach
    void a_foreign_case() throws IOException {
        scene.set(true, port);
        // Whom other attacks signed out is signed in again
        scene.letIn(true, port);
    }

    @Test
    void the_answer_is_the_same_whether_the_case_exists_or_not() throws IOException {
        Set<Route> routes = routes();
        List<String> different = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            for (String who : scene.attackers()) {
                for (Route route : routes) {
                    String told = difference(who, route, wire);
                    if (!told.isEmpty()) {
                        different.add(who + " " + route + "\n" + told);
                    }
                }
            }
        }
        Reports.write("same-refusals", Map.of("routes", routes.size(), "different", different.size()), different);

        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(different).isEmpty();
    }

    @Test
    void the_answer_takes_the_same_time_whether_the_case_exists_or_not() throws IOException {
        int pairs = Settings.number("pairs", 2_000);
        long seed = Settings.seed();
        System.out.printf("pairs: %d, -Dattack.seed=%d%n", pairs, seed);
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> different = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            for (Route route : List.of(
                    Route.read("GET /api/v1/cases/{reference}"),
                    Route.read("GET /cases/{reference}"),
                    Route.read("GET /api/v1/tasks/{id}"),
                    Route.read("POST /api/v1/cases/{reference}/duplicate"))) {
                Twins.Difference difference = timed(route, pairs, seed, wire);
                facts.put(route.toString(), difference);
                if (!difference.isNone(LEAST_MEASURED_MICROSECONDS)) {
                    different.add(route + " " + difference);
                }
            }
        }
        Reports.write("time-of-refusals", facts, different);

        assertThat(different).isEmpty();
    }

    private Twins.Difference timed(Route route, int pairs, long seed, Wire wire) throws IOException {
        Attacker attacker = scene.attacker("LOCAL_AUTHORITY_APPROVER");
        Shot foreign = shot(attacker.name(), route, true);
        Shot unknown = shot(attacker.name(), route, false);
        for (int i = 0; i < pairs / 4; i++) {
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

    private Set<Route> routes() {
        return Route.of(mappings).stream().filter(Route::isAboutACase).collect(Collectors.toCollection(TreeSet::new));
    }

    private Shot shot(String who, Route route, boolean foreign) {
        Map<String, String> named = Map.of(
                "reference",
                scene.named(foreign ? "{{foreign}}" : "{{unknown}}"),
                "id",
                scene.named(foreign ? "{{foreignTask}}" : "{{none}}"),
                "date",
                foreign ? scene.named("{{foreignDate}}") : "999999999",
                "number",
                "1",
                "version",
                "1",
                "process",
                "SeriousIncident");
        String target = route.path(named);
        List<String> headers =
                new ArrayList<>(List.of("Accept: " + (route.isApi() ? "application/json" : "text/html")));
        byte[] body = new byte[0];
        if (!route.verb().equals("GET")) {
            headers.add("Content-Type: " + (route.isApi() ? "application/json" : "application/x-www-form-urlencoded"));
            headers.add("If-Match: *");
            body = (route.isApi()
                            ? "{}"
                            : "action=continue&_csrf=" + scene.attacker(who).csrf())
                    .getBytes();
        }
        return new Shot(who, route.verb(), target, headers, body);
    }

    private String difference(String who, Route route, Wire wire) throws IOException {
        Shot foreign = shot(who, route, true);
        Shot unknown = shot(who, route, false);
        Reply first = scene.attacker(who).send(foreign, wire, port);
        Reply second = scene.attacker(who).send(unknown, wire, port);
        if (!who.equals(Attacker.NOBODY) && first.header("Location").contains("/sign-in?")) {
            return "  is not signed in";
        }
        // Whoever must sign in is led back to where they wanted to go
        List<String> asked = Stream.concat(
                        Stream.of(foreign.target(), unknown.target()).map(Encoded::inForm),
                        Stream.of("{{foreign}}", "{{unknown}}", "{{foreignTask}}", "{{none}}")
                                .map(scene::named))
                .toList();
        return Told.difference(Told.of(first, asked), Told.of(second, asked));
    }
}
