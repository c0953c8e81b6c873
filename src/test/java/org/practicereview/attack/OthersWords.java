package org.practicereview.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts what belongs to a case of another area into one place of a request after another, and asks the same with something
 * that never was. Whoever is told more by the one than by the other has learnt that the case exists.
 */
@Component
class OthersWords {

    private static final int PEOPLE_LAST = 500;
    private static final int TRIES = 3;

    /** How the judge says it. */
    private static final String TOLD = "tells of the other area: ";

    private final Scene scene;
    private final JdbcClient database;

    OthersWords(Scene scene, JdbcClient database) {
        this.scene = scene;
        this.database = database;
    }

    /** Something of the other area's, and two that look like it and never were. */
    record Trio(String theirs, String nobodys, String nobodysEither) {

        /** Ids of the same shape: some forms look at how long a word is, or how hard to guess. */
        static Trio ofId(String id) {
            String first = id.substring(0, 1);
            return new Trio(
                    id,
                    (first.equals("a") ? "b" : "a") + id.substring(1),
                    (first.equals("c") ? "d" : "c") + id.substring(1));
        }
    }

    /** What told them apart. */
    List<String> run(String name, long seed, int places, boolean whole, int port) throws IOException {
        System.out.printf("%s: %d places, -Dattack.seed=%d%n", name, places, seed);
        scene.set(whole, port);
        WordsTyped typed = new WordsTyped(database, Scene.PLANTED);
        Random random = new Random(seed);
        Findings found = new Findings(name, scene, port);
        try (Wire wire = new Wire(port)) {
            Blanks blanks = new Blanks(
                    scene, scene.described(wire, port), scene.pages(whole, wire, port), scene.attackers(), random);
            for (int i = 0; i < places; i++) {
                if (whole && i % PEOPLE_LAST == 0) {
                    // Forms end sessions and close accounts, and whoever is shut out is told nothing of anybody
                    scene.letIn(true, port);
                    System.out.printf("%s: %d tried, %d findings%n", name, i, found.number());
                }
                Shot blank = blanks.next();
                Trio trio = Hostile.any(trios(blank.who()), random);
                compare(blank, trio, typed, found, wire, port);
            }
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seed", seed);
        facts.put("places", places);
        facts.put("findings", found.number());
        Reports.write(name, facts, found.all());
        return found.all();
    }

    private List<Trio> trios(String who) {
        List<Trio> trios = new ArrayList<>(identifiers(who));
        trios.addAll(
                2,
                List.of(
                        new Trio("Quixoryn", "Quixorym", "Quixoryp"),
                        new Trio("Vandermolzig", "Vandermolzik", "Vandermolzip"),
                        new Trio("Brockelwick", "Brockelwich", "Brockelwisk")));
        return trios;
    }

    /** What finds the case, its task or its people. */
    List<Trio> identifiers(String who) {
        List<Trio> identifiers = new ArrayList<>(List.of(
                new Trio(scene.named("{{foreign}}"), scene.named("{{unknown}}"), "SI-2026-999998"),
                Trio.ofId(scene.named("{{foreignTask}}"))));
        // Whoever administers knows everybody, and no case
        if (!who.equals(Role.ADMINISTRATOR.name())) {
            identifiers.add(Trio.ofId(scene.named("{{foreignPerson}}")));
        }
        return identifiers;
    }

    /**
     * A refusal of what never was must be given to what is there, too. What was done for it may differ the second time: then
     * only names are looked for. Messages that are shown once and tries that are counted differ once; who tells, tells always.
     * What is saved first keeps others out: what comes after it is answered like one that never was and comes after it, too.
     */
    void compare(Shot blank, Trio trio, WordsTyped typed, Findings found, Wire wire, int port) throws IOException {
        Shot theirs = Blanks.filled(blank, trio.theirs());
        Attacker attacker = scene.attacker(blank.who());
        List<String> wrong = List.of();
        Reply reply = null;
        for (int tries = 0; tries == 0 || tries < TRIES && !wrong.isEmpty(); tries++) {
            Reply before = attacker.send(Blanks.filled(blank, trio.nobodys()), wire, port);
            reply = attacker.send(theirs, wire, port);
            wrong = new Judge(Long.MAX_VALUE).wrong(theirs, reply);
            wrong.removeIf(finding -> isTyped(finding, typed));
            if (before.isRefusal() || theirs.method().equals("GET")) {
                String told = Told.of(reply, parts(trio));
                String expected = Told.of(before, parts(trio));
                if (!told.equals(expected) && !told.equals(afterwards(blank, trio, attacker, wire, port))) {
                    wrong.add("tells it from what never was\n" + Told.difference(told, expected));
                }
            }
            if (wrong.stream().anyMatch(one -> !one.startsWith("tells it"))) {
                break;
            }
        }
        if (!wrong.isEmpty()) {
            found.add(theirs, reply, wrong);
        }
    }

    /** Who typed such a word before reads it there. */
    private static boolean isTyped(String finding, WordsTyped typed) {
        return finding.startsWith(TOLD) && typed.since(finding.substring(TOLD.length()));
    }

    private static String afterwards(Shot blank, Trio trio, Attacker attacker, Wire wire, int port) throws IOException {
        return Told.of(attacker.send(Blanks.filled(blank, trio.nobodysEither()), wire, port), parts(trio));
    }

    /** Of a longer word a form that asks for a year keeps this much. */
    private static final int KEPT = 8;

    /**
     * The words, their ends and their beginnings: a form that asks for a date shows what stands behind the first hyphen,
     * one that asks for a year what stands first.
     */
    private static List<String> parts(Trio trio) {
        List<String> parts = new ArrayList<>();
        for (String word : List.of(trio.theirs(), trio.nobodys(), trio.nobodysEither())) {
            parts.add(word);
            parts.add(word.substring(0, Math.min(KEPT, word.length())));
            for (int hyphen = word.indexOf('-'); hyphen >= 0; hyphen = word.indexOf('-', hyphen + 1)) {
                parts.add(word.substring(hyphen + 1));
            }
        }
        // the longest first, so that nothing is left of it
        parts.sort(Comparator.comparingInt(String::length).reversed());
        return parts;
    }
}
