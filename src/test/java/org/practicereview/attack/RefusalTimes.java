package org.practicereview.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.practicereview.access.Route;
import org.springframework.stereotype.Component;

/** How long it takes to refuse a case of another area, and one that was never given. */
@Component
class RefusalTimes {

    /** Less than this nobody measures through a network, whatever the number of tries. */
    private static final double LEAST_MEASURED_MICROSECONDS = 150;

    private static final List<Route> ROUTES = List.of(
            Route.read("GET /api/v1/cases/{reference}"),
            Route.read("GET /cases/{reference}"),
            Route.read("GET /api/v1/tasks/{id}"),
            Route.read("POST /api/v1/cases/{reference}/duplicate"));

    private static final String WHO = "LOCAL_AUTHORITY_APPROVER";

    private final Scene scene;

    RefusalTimes(Scene scene) {
        this.scene = scene;
    }

    /** The questions by whose time the two are told apart; what was measured is added to the facts. */
    List<String> different(int pairs, long seed, Map<String, Object> facts, int port) {
        // Mostly they wait, and that they do beside each other
        return questions().parallelStream()
                .map(question -> differenceOf(question, pairs, seed, facts, port))
                .filter(told -> !told.isEmpty())
                .toList();
    }

    /** The same for a case of another area and for one that never was. */
    private record Question(String name, Shot foreign, Shot unknown) {}

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        ROUTES.forEach(route -> questions.add(new Question(
                route.toString(),
                SameRefusals.shot(scene, WHO, route, true),
                SameRefusals.shot(scene, WHO, route, false))));
        questions.add(
                new Question("named as the other one of a duplicate", closing("{{foreign}}"), closing("{{unknown}}")));
        return questions;
    }

    /** Closing a case of one's own as a duplicate of a case that one cannot see. */
    private Shot closing(String other) {
        String answers = "{\"duplicateOf\":\"%s\",\"explanation\":\"The same\"}".formatted(scene.named(other));
        return new Shot(
                WHO,
                "POST",
                "/api/v1/cases/" + scene.own().get(0) + "/duplicate",
                List.of("Accept: application/json", "Content-Type: application/json", "If-Match: *"),
                answers.getBytes(StandardCharsets.UTF_8));
    }

    private String differenceOf(Question question, int pairs, long seed, Map<String, Object> facts, int port) {
        try (Wire wire = new Wire(port)) {
            Twins.Difference difference = timed(question, pairs, seed, wire, port);
            put(facts, question.name(), difference);
            if (difference.isNone(LEAST_MEASURED_MICROSECONDS)) {
                return "";
            }
            // What chance or another program did is not there a second time; what the service does is
            Twins.Difference again = timed(question, pairs, seed + 1, wire, port);
            put(facts, question.name() + ", once more", again);
            return again.isNone(LEAST_MEASURED_MICROSECONDS) || again.z() * difference.z() < 0
                    ? ""
                    : question.name() + " " + difference + " and " + again;
        } catch (IOException noLine) {
            throw new UncheckedIOException(noLine);
        }
    }

    private static synchronized void put(Map<String, Object> facts, String what, Twins.Difference difference) {
        facts.put(what, difference);
    }

    private Twins.Difference timed(Question question, int pairs, long seed, Wire wire, int port) throws IOException {
        Attacker attacker = scene.attacker(WHO);
        Shot foreign = question.foreign();
        Shot unknown = question.unknown();
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
