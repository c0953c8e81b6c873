package org.practicereview.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practicereview.access.Route;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.PlantedNames;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Two areas, each with a case that only its own people have heard of: the same case, in other words. Everybody of each asks
 * for all that there is, and for the case of the other by its reference, its task and its date.
 */
@Component
class TwoAreas {

    private static final int MOST_PAGES = 40;

    private final PlantedCases planted;
    private final ExampleCases examples;
    private final AnotherCase everything;
    private final SameRefusals aboutACase;
    private final SessionRepository<?> sessions;

    TwoAreas(
            PlantedCases planted,
            ExampleCases examples,
            AnotherCase everything,
            SameRefusals aboutACase,
            SessionRepository<?> sessions) {
        this.planted = planted;
        this.examples = examples;
        this.everything = everything;
        this.aboutACase = aboutACase;
        this.sessions = sessions;
    }

    /** One of the two, and the words that stand in its case. */
    private record Side(String area, PlantedCases.Planted plantedCase, List<String> words) {}

    /** What was read, and by whom. */
    static final class Read {

        private final List<String> ofTheOther = new ArrayList<>();
        private final Set<String> ofTheirOwn = new TreeSet<>();
        private int answers;

        private void add(Attacker by, Shot shot, Reply reply, Side own, Side other) {
            answers++;
            String said = String.join("\n", reply.headers()) + "\n" + Readable.text(reply);
            ofTheirOwn.addAll(told(own, shot, said));
            told(other, shot, said)
                    .forEach(word -> ofTheOther.add(
                            by.name() + " reads " + word + " at " + shot.method() + " " + shot.target()));
        }

        private static List<String> told(Side side, Shot shot, String said) {
            return side.words().stream()
                    .filter(word -> said.contains(word) && !shot.mentions(word))
                    .toList();
        }

        /** Words of the one area that somebody of the other was told, and where. */
        List<String> ofTheOther() {
            return List.copyOf(ofTheOther);
        }

        /** Words that somebody was told whose area they stand in. */
        Set<String> ofTheirOwn() {
            return Set.copyOf(ofTheirOwn);
        }

        int answers() {
            return answers;
        }
    }

    /** Whoever holds these roles in either area reads. */
    Read read(List<Role> roles, int port) throws IOException {
        Side north = side(Partnership.NORTHSHIRE, PlantedNames.OF_NORTHSHIRE);
        Side other = side(examples.area(), PlantedNames.OF_THE_OTHER_AREA);
        Read read = new Read();
        try (Wire wire = new Wire(port)) {
            for (Role role : roles) {
                ask(attacker(north.area(), role, wire, port), north, other, read, wire, port);
                ask(attacker(other.area(), role, wire, port), other, north, read, wire, port);
            }
        }
        return read;
    }

    private Side side(String area, List<String> words) {
        return new Side(
                area,
                planted.prepared(area, text -> {
                    String said = text;
                    for (int i = 0; i < words.size(); i++) {
                        said = said.replace(PlantedNames.OF_THE_OTHER_AREA.get(i), words.get(i));
                    }
                    return said;
                }),
                words);
    }

    private Attacker attacker(String area, Role role, Wire wire, int port) throws IOException {
        Person person = examples.person(area, role);
        return Attacker.of(role + " of " + area, sessions, person, examples.token(person), wire, port);
    }

    private void ask(Attacker asks, Side own, Side other, Read read, Wire wire, int port) throws IOException {
        List<Shot> shots = new ArrayList<>();
        paths(asks, own, other, wire, port).forEach(path -> shots.add(Attacker.get(asks.name(), path)));
        for (Route route : aboutACase.routes()) {
            shots.add(SameRefusals.shot(asks, route, named(other)));
            if (route.verb().equals("GET")) {
                shots.add(SameRefusals.shot(asks, route, named(own)));
            }
        }
        for (Shot shot : shots) {
            read.add(asks, shot, asks.send(shot, wire, port), own, other);
        }
    }

    /** What is not about one case, searches for every word of both, and the pages that links lead to. */
    private List<String> paths(Attacker asks, Side own, Side other, Wire wire, int port) throws IOException {
        List<String> paths = new ArrayList<>(everything.addresses());
        Stream.of(own, other)
                .flatMap(side -> side.words().stream())
                .flatMap(word -> Stream.of("/cases?text=" + word, "/api/v1/cases?text=" + word))
                .forEach(paths::add);
        PageForms pages = new PageForms();
        pages.crawl(asks, List.of("/", "/work", "/cases", "/account"), MOST_PAGES, wire, port);
        paths.addAll(pages.pages());
        return paths;
    }

    private static Map<String, String> named(Side side) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("reference", side.plantedCase().reference().value());
        named.put("id", side.plantedCase().task());
        named.put("date", side.plantedCase().date());
        named.put("number", "1");
        named.put("version", "1");
        named.put("process", "SeriousIncident");
        return named;
    }
}
