package org.practicereview.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.practicereview.access.RowsOfACase;
import org.practicereview.attack.OthersWords.Trio;
import org.practicereview.attack.Places.Asked;
import org.practicereview.attack.Places.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts every identifier of the other area into every place of every request, one after the other: by whoever gets furthest with
 * that request, about the case of their own that it can be asked of. Each is answered like one that never was, and nothing of the
 * other area's case, its people or the area itself is another afterwards.
 */
@Component
class EveryPlace {

    private static final int PEOPLE_LAST = 50;

    /** Nobody was let in as far as the question: not signed in, not allowed, no such thing for these. */
    private static final Set<Integer> OUTSIDE = Set.of(302, 401, 403, 404, 405);

    private final Scene scene;
    private final OthersWords words;
    private final JdbcClient database;

    EveryPlace(Scene scene, OthersWords words, JdbcClient database) {
        this.scene = scene;
        this.words = words;
        this.database = database;
    }

    /** Somebody and the number of a case of theirs. */
    private record Sender(String who, int own, int status) {}

    /**
     * What came of it.
     *
     * @param inside requests whose question somebody was let in to, and all of them
     */
    record Result(int requests, int inside, int places, List<String> findings) {}

    /** As these people. */
    Result run(String name, List<String> people, boolean whole, int port) throws IOException {
        Findings found = new Findings(name, scene, port);
        WordsTyped typed = new WordsTyped(database, Scene.PLANTED);
        RowsOfACase rows = new RowsOfACase(database, scene.named("{{foreign}}"));
        Map<String, String> untouched = rows.now();
        int inside = 0;
        int places = 0;
        try (Wire wire = new Wire(port)) {
            List<Asked> all = asked(people, whole, wire, port);
            for (Asked asked : all) {
                if (places / PEOPLE_LAST != (places + asked.places().size()) / PEOPLE_LAST) {
                    // Forms end sessions and close accounts, and whoever is shut out is told nothing of anybody
                    scene.letIn(whole, port);
                }
                Sender sender = furthest(asked, people, wire, port);
                inside += OUTSIDE.contains(sender.status()) ? 0 : 1;
                places += asked.places().size();
                for (Map.Entry<String, Place> place : asked.places().entrySet()) {
                    Shot blank = place.getValue().blank(sender.who(), sender.own());
                    for (Trio theirs : identifiers(sender.who(), place.getKey())) {
                        words.compare(blank, theirs, typed, found, wire, port);
                    }
                    sendArea(blank, found, wire, port);
                }
                Set<String> changed = rows.changedSince(untouched);
                if (!changed.isEmpty()) {
                    untouched = rows.now();
                    Shot shot = asked.whole().blank(sender.who(), sender.own());
                    found.add(shot, Reply.none(0), List.of("changed " + changed + " of the other area"));
                }
            }
            Result result = new Result(all.size(), inside, places, found.all());
            Reports.write(
                    name,
                    Map.of("requests", all.size(), "somebody was let in to", inside, "places", places),
                    found.all());
            return result;
        }
    }

    private List<Asked> asked(List<String> people, boolean whole, Wire wire, int port) throws IOException {
        Places places = new Places(scene, scene.described(wire, port));
        return Stream.concat(places.ofTheApi().stream(), places.of(scene.pages(whole, wire, port)).stream())
                .filter(asked -> asked.who().stream().anyMatch(people::contains))
                .toList();
    }

    /** Of everybody and every case of theirs the first with which more is answered than that it is not theirs. */
    private Sender furthest(Asked asked, List<String> people, Wire wire, int port) throws IOException {
        Sender furthest = null;
        for (String who : asked.who().stream().filter(people::contains).toList()) {
            for (int own = 0; own < scene.own().size(); own++) {
                Shot shot = asked.whole().blank(who, own);
                int status = scene.attacker(who).send(shot, wire, port).status();
                if (!OUTSIDE.contains(status)) {
                    return new Sender(who, own, status);
                }
                // somebody who may, and has nothing there, gets further than somebody who may not
                if (furthest == null || furthest.status() != 404 && status == 404) {
                    furthest = new Sender(who, own, status);
                }
            }
        }
        return Objects.requireNonNull(furthest);
    }

    /** What finds something of the other area. A short number is one by accident elsewhere. */
    private List<Trio> identifiers(String who, String place) {
        List<Trio> identifiers = new ArrayList<>(words.identifiers(who));
        if (place.equals("path date")) {
            identifiers.add(new Trio(scene.named("{{foreignDate}}"), "999999999", "999999998"));
        }
        return identifiers;
    }

    /** That there is such an area is known to everybody; what is in it is not. */
    private void sendArea(Shot blank, Findings found, Wire wire, int port) throws IOException {
        Shot shot = Blanks.filled(blank, scene.named("{{foreignArea}}"));
        Reply reply = scene.attacker(shot.who()).send(shot, wire, port);
        List<String> wrong = new Judge(Long.MAX_VALUE).wrong(shot, reply);
        if (!wrong.isEmpty()) {
            found.add(shot, reply, wrong);
        }
    }
}
