package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.access.Route;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A case of another area and one that was never given are refused in the same bytes and with the same questions to the database,
 * on every route about a case and to everybody.
 */
@Tag("attack")
@IntegrationTest
class SameRefusalTest {

    private static final int TRIES = 3;

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

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

    /** What takes the same questions to the database takes the same time: this says so on a machine that is busy, too. */
    @Test
    void the_database_is_asked_the_same_whether_the_case_exists_or_not() throws Exception {
        Set<Route> routes = routes();
        List<String> different = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            for (String who : scene.attackers()) {
                for (Route route : routes) {
                    String told = differentQuestion(who, route, wire);
                    if (!told.isEmpty()) {
                        different.add(who + " " + route + "\n" + told);
                    }
                }
            }
        }
        Reports.write(
                "questions-of-refusals",
                Map.of("requests in pairs", routes.size() * scene.attackers().size(), "different", different.size()),
                different);

        assertThat(different).isEmpty();
    }

    private String differentQuestion(String who, Route route, Wire wire) throws Exception {
        String told = "";
        // What is looked up once and then known is asked by the first of both only
        for (int tries = 0; tries == 0 || tries < TRIES && !told.isEmpty(); tries++) {
            told = Told.difference(asked(who, shot(who, route, true), wire), asked(who, shot(who, route, false), wire));
        }
        return told;
    }

    /** The statements of an answer, those about the session left out: it is written when its last use is long enough ago. */
    private String asked(String who, Shot shot, Wire wire) throws Exception {
        return statements.during(() -> scene.attacker(who).send(shot, wire, port)).stream()
                .map(sql -> sql.strip().replaceAll("\\s+", " "))
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .collect(Collectors.joining("\n"));
    }

    private Set<Route> routes() {
        return Route.of(mappings).stream().filter(Route::isAboutACase).collect(Collectors.toCollection(TreeSet::new));
    }

    private Shot shot(String who, Route route, boolean foreign) {
        return shot(scene, who, route, foreign);
    }

    /** Asks for a case of the other area, or for one that never was. */
    static Shot shot(Scene scene, String who, Route route, boolean foreign) {
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
