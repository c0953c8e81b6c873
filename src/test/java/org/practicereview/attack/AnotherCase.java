package org.practicereview.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicereview.access.Route;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks for all that is not about one case, before and after another area prepares one and notifies it. */
@Component
class AnotherCase {

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

    private final Scene scene;
    private final ExampleCases examples;
    private final CalendarFeeds feeds;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    AnotherCase(
            Scene scene,
            ExampleCases examples,
            CalendarFeeds feeds,
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.scene = scene;
        this.examples = examples;
        this.feeds = feeds;
        this.mappings = mappings;
    }

    /** By what these people could tell that the other area has one more case. */
    List<String> told(List<String> people, List<String> paths, int port) throws IOException {
        List<Shot> questions = new ArrayList<>();
        people.forEach(who -> paths.forEach(path -> questions.add(Attacker.get(who, path))));
        List<String> found = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            // What was never read is made on the first reading
            answers(questions, wire, port);
            Map<Shot, String> before = answers(questions, wire, port);
            IncidentReference reference = scene.plantAnother();
            Map<Shot, String> prepared = answers(questions, wire, port);
            scene.notifyPanel(reference);
            List<Shot> local = questions.stream()
                    .filter(question ->
                            NATIONAL.stream().noneMatch(role -> role.name().equals(question.who())))
                    .toList();
            found.addAll(differences("after it was prepared", before, prepared));
            found.addAll(differences("after it was notified", prepared, answers(local, wire, port)));
        }
        return found;
    }

    /** Every address that is not about one case, and a calendar that a person of the area subscribed to. */
    List<String> addresses() {
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

    /** The shorter part of them: what machines, searches, copies and the feed are told. */
    List<String> addressesOfMachines() {
        return addresses().stream()
                .filter(path -> !path.matches("/[a-z0-9/-]*") || path.startsWith("/api/"))
                .toList();
    }

    private Map<Shot, String> answers(List<Shot> questions, Wire wire, int port) throws IOException {
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
