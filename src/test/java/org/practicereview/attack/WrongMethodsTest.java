package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.access.Route;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Each address with a method that it does not have, and each that takes something with what nobody can read: refused, no effect. */
@Tag("once")
@IntegrationTest
class WrongMethodsTest {

    private static final String WHO = "PARTNERSHIP_BUSINESS_MANAGER";

    /** Each address gets one of them in turn: what is asked is the same for all. */
    private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "PLANTED");

    private static final List<String> TYPES =
            List.of("application/xml", "text/plain", "application/x-java-serialized-object", "planted/planted", "json");

    @LocalServerPort
    int port;

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

    @Autowired
    Statements statements;

    private final TreeMap<String, Set<String>> methods = new TreeMap<>();

    /** Of the API, by POST: others do not look at what comes with the request. */
    private final Set<String> reading = new TreeSet<>();

    @BeforeEach
    void cases_and_the_methods_of_each_address() throws IOException {
        scene.set(false, port);
        for (Route route : Route.of(mappings)) {
            methods.computeIfAbsent(route.pattern(), pattern -> new TreeSet<>()).add(route.method());
        }
        methods.values().removeIf(any -> any.contains("ANY"));
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && Arrays.stream(handler.getMethodParameters())
                            .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class))) {
                reading.addAll(info.getPatternValues());
            }
        }));
    }

    @Test
    void a_method_that_an_address_does_not_have_is_refused_and_says_nothing_back() throws IOException {
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        try (Rows rows = new Rows(database, statements);
                Wire wire = new Wire(port)) {
            for (String pattern : methods.keySet()) {
                String method = METHODS.get(turn++ % METHODS.size());
                if (!methods.get(pattern).contains(method)) {
                    Reply reply =
                            send(new Shot(WHO, method, path(pattern), headers("application/json"), text("{}")), wire);
                    if (!reply.isRefusal() && reply.status() != 501
                            || reply.text().contains("X-Planted")) {
                        wrong.add(method + " " + pattern + ": " + reply.status());
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(rows.changedAtAll()).isEmpty();
        }
    }

    @Test
    void what_is_sent_in_a_form_that_nobody_reads_is_refused_and_has_no_effect() throws IOException {
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        try (Rows rows = new Rows(database, statements);
                Wire wire = new Wire(port)) {
            for (String pattern : methods.keySet()) {
                if (reading.contains(pattern)) {
                    String type = TYPES.get(turn++ % TYPES.size());
                    Reply reply = send(new Shot(WHO, "POST", path(pattern), headers(type), text("<planted/>")), wire);
                    if (!reply.isRefusal()) {
                        wrong.add(type + " to " + pattern + ": " + reply.status());
                    }
                }
            }
            assertThat(turn).isGreaterThan(50);
            assertThat(wrong).isEmpty();
            assertThat(rows.changedAtAll()).isEmpty();
        }
    }

    private String path(String pattern) {
        return new Route("GET", pattern).path(scene.own().get(0), "none", "1");
    }

    /** With the token of forms: otherwise each page would refuse for the want of it. */
    private List<String> headers(String type) {
        return List.of("X-CSRF-TOKEN: " + scene.attacker(WHO).csrf(), "Content-Type: " + type, "X-Planted: planted");
    }

    private Reply send(Shot shot, Wire wire) throws IOException {
        return scene.attacker(WHO).send(shot, wire, port);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
