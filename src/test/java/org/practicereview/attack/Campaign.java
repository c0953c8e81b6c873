package org.practicereview.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends many requests, judges each answer, and writes down what was found. */
final class Campaign {

    /** Written because somebody read, as it must be: of no use to tell what a refusal beside it did. */
    private static final Set<String> NOTED_WHEN_READ =
            Set.of("access_entry", "rapid_review_report_opening", "section_editor");

    /** A machine that does other things is slow now and then, a mistake every time. */
    private static final int TRIES_OF_THE_SLOW = 3;

    /** All tables are counted after so many looks at those that were written to. */
    private static final int ALL_TABLES_AFTER = 100;

    private final Scene scene;
    private final Judge judge;
    private final Rows rows;
    private final int port;
    private final Findings findings;
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> notRepeated = new ArrayList<>();
    private long slowest;
    private int compared;
    private int looks;

    Campaign(String name, Scene scene, Judge judge, Rows rows, int port) throws IOException {
        this.scene = scene;
        this.judge = judge;
        this.rows = rows;
        this.port = port;
        this.findings = new Findings(name, scene, port);
    }

    /** What was wrong, each with the line that repeats it. */
    List<String> findings() {
        return findings.all();
    }

    int found() {
        return findings.number();
    }

    /** Sends one, judges the answer, and looks at every table, which costs more than the request. */
    void fireAlone(Shot shot, Wire wire) throws IOException {
        Reply reply = answer(shot, wire);
        List<String> wrong = judge.wrong(shot, reply);
        List<String> changed = changedSince().stream()
                .filter(table -> !isReading(table, shot, reply) && !isKeptDraft(table, shot, reply))
                .toList();
        compared++;
        if (reply.isRefusal() && !changed.isEmpty()) {
            wrong.add("refused with " + reply.status() + ", and changed " + changed);
        }
        if (!wrong.isEmpty()) {
            findings.add(shot, reply, wrong);
        }
    }

    /**
     * Sends these side by side. Where nobody among them was allowed to write, all tables must be as they were; where they are
     * not, each is sent again alone to find which it was.
     */
    void fireTogether(List<Shot> shots, List<Wire> wires) throws IOException {
        Reply[] replies = new Reply[shots.size()];
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, wires.size())
                .mapToObj(number -> new Thread(() -> fireUntilEmpty(shots, replies, next, wires.get(number))))
                .toList();
        threads.forEach(Thread::start);
        join(threads);
        List<String> differences = changedSince();
        if (IntStream.range(0, replies.length).anyMatch(i -> mayWrite(shots.get(i), replies[i]))) {
            return;
        }
        compared += shots.size();
        List<String> changed = differences.stream()
                .filter(table -> !NOTED_WHEN_READ.contains(table.substring(0, table.indexOf(':'))))
                .toList();
        if (!changed.isEmpty()) {
            int before = findings.number();
            for (Shot shot : shots) {
                fireAlone(shot, wires.get(0));
            }
            if (findings.number() == before) {
                notRepeated.add(changed + " after one of " + targets(shots));
            }
        }
    }

    private static List<String> targets(List<Shot> shots) {
        return shots.stream()
                .map(shot -> shot.method() + " " + cut(shot.target()))
                .toList();
    }

    private static String cut(String target) {
        return target.substring(0, Math.min(60, target.length()));
    }

    private void fireUntilEmpty(List<Shot> shots, Reply[] replies, AtomicInteger next, Wire wire) {
        for (int i = next.getAndIncrement(); i < replies.length; i = next.getAndIncrement()) {
            try {
                replies[i] = answer(shots.get(i), wire);
                List<String> wrong = judge.wrong(shots.get(i), replies[i]);
                if (!wrong.isEmpty()) {
                    findings.add(shots.get(i), replies[i], wrong);
                }
            } catch (IOException noLine) {
                throw new UncheckedIOException(noLine);
            }
        }
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without an answer nobody knows. */
    private static boolean mayWrite(Shot shot, Reply reply) {
        return reply == null
                || reply.status() == 0
                || !reply.isRefusal() && !Set.of("GET", "HEAD", "OPTIONS").contains(shot.method());
    }

    private Reply answer(Shot shot, Wire wire) throws IOException {
        Attacker attacker = scene.attacker(shot.who());
        Reply reply = attacker.send(shot, wire, port);
        for (int tries = 1; judge.isSlow(reply) && tries < TRIES_OF_THE_SLOW; tries++) {
            // The first answer counts: a second try may be refused because the first was not
            long again = attacker.send(shot, wire, port).nanos();
            reply = new Reply(reply.status(), reply.headers(), reply.body(), Math.min(reply.nanos(), again));
        }
        synchronized (this) {
            answers.merge(reply.status(), 1, Integer::sum);
            slowest = Math.max(slowest, reply.millis());
        }
        return reply;
    }

    private List<String> changedSince() {
        return ++looks % ALL_TABLES_AFTER == 0 ? rows.changedAtAll() : rows.changed();
    }

    /**
     * A form that is refused is shown again with its page: that it was read is noted, as it must be. Every page has the form
     * for signing out; a refusal that shows nothing has none. Whoever asks for a number that is not there was let in to those
     * that are, and that is noted as well.
     */
    private static boolean isReading(String table, Shot shot, Reply reply) {
        boolean shown = reply.isHtml() && reply.text().contains("<form");
        boolean numberOfNone = shot.method().equals("GET") && reply.status() == 404;
        return NOTED_WHEN_READ.contains(table.substring(0, table.indexOf(':'))) && (shown || numberOfNone);
    }

    /** A section of a draft keeps what was typed, also what is wrong with it, and says so. */
    private static boolean isKeptDraft(String table, Shot shot, Reply reply) {
        return table.startsWith("draft:")
                && reply.status() == 422
                && shot.target().contains("/sections/");
    }

    /** As Markdown for people and JSON for programs. */
    void report(String name, Map<String, Object> facts) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("answers by status", answers);
        all.put("slowest answer, ms", slowest);
        all.put("requests after which all tables were compared", compared);
        all.put("changed by requests without leave, and by none of them again", notRepeated);
        all.put("findings", findings.number());
        Reports.write(name, all, findings.all());
    }
}
