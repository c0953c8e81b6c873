package org.practicereview.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.access.Route;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks for a case of another area and for one that never was, on every route about a case, and compares what is answered. */
@Component
class SameRefusals {

    private static final int TRIES = 3;

    private final Scene scene;
    private final Statements statements;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    SameRefusals(Scene scene, Statements statements, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.scene = scene;
        this.statements = statements;
        this.mappings = mappings;
    }

    /** One comparison; nothing where there is no difference. */
    private interface Comparison {
        String difference(String who, Route route, Wire wire) throws Exception;
    }

    /** Where these people tell the two apart by the bytes. */
    List<String> inBytes(List<String> people, int port) throws Exception {
        return compare(people, port, (who, route, wire) -> difference(who, route, wire, port));
    }

    /** Where the database is asked something else. */
    List<String> inStatements(List<String> people, int port) throws Exception {
        return compare(people, port, (who, route, wire) -> differentQuestion(who, route, wire, port));
    }

    private List<String> compare(List<String> people, int port, Comparison comparison) throws Exception {
        List<String> different = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            for (String who : people) {
                for (Route route : routes()) {
                    String told = comparison.difference(who, route, wire);
                    if (!told.isEmpty()) {
                        different.add(who + " " + route + "\n" + told);
                    }
                }
            }
        }
        return different;
    }

    Set<Route> routes() {
        return Route.of(mappings).stream().filter(Route::isAboutACase).collect(Collectors.toCollection(TreeSet::new));
    }

    private String differentQuestion(String who, Route route, Wire wire, int port) throws Exception {
        String told = "";
        // What is looked up once and then known is asked by the first of both only
        for (int tries = 0; tries == 0 || tries < TRIES && !told.isEmpty(); tries++) {
            told = Told.difference(
                    asked(who, shot(scene, who, route, true), wire, port),
                    asked(who, shot(scene, who, route, false), wire, port));
        }
        return told;
    }

    /** The statements of an answer, those about the session left out: it is written when its last use is long enough ago. */
    private String asked(String who, Shot shot, Wire wire, int port) throws Exception {
        return statements.duringRequest(() -> scene.attacker(who).send(shot, wire, port)).stream()
                .map(sql -> sql.strip().replaceAll("\\s+", " "))
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .collect(Collectors.joining("\n"));
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
        return shot(scene.attacker(who), route, named);
    }

    /** Asks for what these stand for, with a body that is nearly empty where there is one. */
    static Shot shot(Attacker who, Route route, Map<String, String> named) {
        List<String> headers =
                new ArrayList<>(List.of("Accept: " + (route.isApi() ? "application/json" : "text/html")));
        byte[] body = new byte[0];
        if (!route.verb().equals("GET")) {
            headers.add("Content-Type: " + (route.isApi() ? "application/json" : "application/x-www-form-urlencoded"));
            headers.add("If-Match: *");
            body = (route.isApi() ? "{}" : "action=continue&_csrf=" + who.csrf()).getBytes();
        }
        return new Shot(who.name(), route.verb(), route.path(named), headers, body);
    }

    private String difference(String who, Route route, Wire wire, int port) throws IOException {
        Shot foreign = shot(scene, who, route, true);
        Shot unknown = shot(scene, who, route, false);
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
