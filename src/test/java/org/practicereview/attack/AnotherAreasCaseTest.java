package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.access.Route;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Lists, counts, searches, exports and feeds are the same byte for byte before and after another area prepares a case, and
 * for everybody of an area after it was notified: a number that grows by one tells as much as a name.
 */
@IntegrationTest
class AnotherAreasCaseTest {

    private static final Set<Role> NATIONAL = Set.of(
            Role.PANEL_SECRETARIAT,
            Role.PANEL_MEMBER,
            Role.PANEL_CHAIR,
            Role.DEPARTMENT_READER,
            Role.OFSTED_READER,
            Role.ADMINISTRATOR);

    /** What changes by being read, or shows when that was. */
    private static final Set<String> ANOTHER_EACH_TIME =
            Set.of("/still-here", "/account/sessions", "/actuator/prometheus", "/actuator/health");

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    ExampleCases examples;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @BeforeEach
    void people_and_cases() throws IOException {
        scene.set(false, port);
    }

    /** What machines, searches, copies and the feed are told: all pages take half a minute the first time. */
    @Tag("once")
    @Test
    void the_api_tells_a_manager_nothing_of_it() throws IOException {
        List<String> paths = asked().stream()
                .filter(path -> !path.matches("/[a-z0-9/-]*") || path.startsWith("/api/"))
                .toList();

        assertThat(toldOfAnotherCase(List.of(Role.PARTNERSHIP_BUSINESS_MANAGER.name()), paths))
                .isEmpty();
    }

    @Tag("attack")
    @Test
    void nobody_at_all_is_told_of_it() throws IOException {
        scene.set(true, port);
        // Whom other attacks signed out is signed in again: strangers are told nothing anyway
        scene.letIn(true, port);
        List<String> told = toldOfAnotherCase(scene.attackers(), asked());
        Reports.write("another-case", Map.of("people", scene.attackers().size(), "findings", told.size()), told);

        assertThat(told).isEmpty();
    }

    private List<String> toldOfAnotherCase(List<String> people, List<String> paths) throws IOException {
        List<Shot> questions = new ArrayList<>();
        people.forEach(who -> paths.forEach(path -> questions.add(Attacker.get(who, path))));
        List<String> found = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            // What was never read is made on the first reading
            answers(questions, wire);
            Map<Shot, String> before = answers(questions, wire);
            IncidentReference reference = scene.plantAnother();
            Map<Shot, String> prepared = answers(questions, wire);
            scene.notifyPanel(reference);
            List<Shot> local = questions.stream()
                    .filter(question ->
                            NATIONAL.stream().noneMatch(role -> role.name().equals(question.who())))
                    .toList();
            found.addAll(differences("after it was prepared", before, prepared));
            found.addAll(differences("after it was notified", prepared, answers(local, wire)));
        }
        return found;
    }

    /** Every address that is not about one case, and a calendar that a person of the area subscribed to. */
    private List<String> asked() {
        List<String> paths = new ArrayList<>(Route.of(mappings).stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::pattern)
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*"))
                .filter(pattern -> !ANOTHER_EACH_TIME.contains(pattern) && !pattern.startsWith("/v3/"))
                .toList());
        paths.addAll(List.of(
                "/cases?text=Otherrmolzig",
                "/api/v1/cases?text=Otherryn",
                "/api/v1/learning/yearly-reports/" + Partnership.NORTHSHIRE + "/2026",
                "/learning/yearly-reports/" + Partnership.NORTHSHIRE + "/2026"));
        Person subscriber = examples.person(Partnership.NORTHSHIRE, Role.LOCAL_AUTHORITY_APPROVER);
        paths.add("/calendar/" + feeds.issue(subscriber) + ".ics");
        return paths;
    }

    private Map<Shot, String> answers(List<Shot> questions, Wire wire) throws IOException {
        Map<Shot, String> answers = new LinkedHashMap<>();
        for (Shot question : questions) {
            answers.put(question, Told.of(scene.attacker(question.who()).send(question, wire, port), List.of()));
        }
        return answers;
    }

    private static List<String> differences(String when, Map<Shot, String> before, Map<Shot, String> after) {
        return after.keySet().stream()
                .filter(question -> !after.get(question).equals(before.get(question)))
                .map(question -> question.who() + " at " + question.target() + " " + when + "\n"
                        + Told.difference(before.get(question), after.get(question)))
                .toList();
    }
}
