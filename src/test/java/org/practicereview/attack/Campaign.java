package org.practicereview.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Path FOLDER = Path.of("target/attack");

    /** More of these are the same few mistakes again. */
    private static final int MOST_KEPT = 200;

    /** Written because somebody read, as it must be: of no use to tell what a refusal beside it did. */
    private static final Set<String> NOTED_WHEN_READ = Set.of("access_entry", "rapid_review_report_opening");

    private final Scene scene;
    private final Judge judge;
    private final Rows rows;
    private final int port;
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private Map<String, String> before = Map.of();
    private long slowest;
    private int compared;

    Campaign(Scene scene, Judge judge, Rows rows, int port) {
        this.scene = scene;
        this.judge = judge;
        this.rows = rows;
        this.port = port;
    }

    /** What was wrong, each with the line that repeats it. */
    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    /** Sends one, judges the answer, and looks at every table, which costs more than the request. */
    void fireAlone(Shot shot, Wire wire) throws IOException {
        startFrom();
        Reply reply = answer(shot, wire);
        List<String> wrong = judge.wrong(shot, reply);
        List<String> changed = changedSince().stream()
                .filter(table -> !isReadingShown(table, reply))
                .toList();
        compared++;
        if (reply.isRefusal() && !changed.isEmpty()) {
            wrong.add("refused with " + reply.status() + ", and changed " + changed);
        }
        if (!wrong.isEmpty()) {
            keep(shot, reply, wrong);
        }
    }

    /**
     * Sends these side by side. Where nobody among them was allowed to write, all tables must be as they were; where they are
     * not, each is sent again alone to find which it was.
     */
    void fireTogether(List<Shot> shots, List<Wire> wires) throws IOException {
        startFrom();
        Reply[] replies = new Reply[shots.size()];
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, wires.size())
                .mapToObj(number -> new Thread(() -> fireUntilEmpty(shots, replies, next, wires.get(number))))
                .toList();
        threads.forEach(Thread::start);
        join(threads);
        if (IntStream.range(0, replies.length).anyMatch(i -> mayWrite(shots.get(i), replies[i]))) {
            before = Map.of();
            return;
        }
        compared += shots.size();
        boolean changed = changedSince().stream()
                .anyMatch(table -> !NOTED_WHEN_READ.contains(table.substring(0, table.indexOf(':'))));
        if (changed) {
            for (Shot shot : shots) {
                fireAlone(shot, wires.get(0));
            }
        }
    }

    private void fireUntilEmpty(List<Shot> shots, Reply[] replies, AtomicInteger next, Wire wire) {
        for (int i = next.getAndIncrement(); i < replies.length; i = next.getAndIncrement()) {
            try {
                replies[i] = answer(shots.get(i), wire);
                List<String> wrong = judge.wrong(shots.get(i), replies[i]);
                if (!wrong.isEmpty()) {
                    keep(shots.get(i), replies[i], wrong);
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
        Reply first = attacker.send(shot, wire, port);
        // A machine that does other things is slow now and then, a mistake every time
        Reply reply = judge.isSlow(first) ? attacker.send(shot, wire, port) : first;
        synchronized (this) {
            answers.merge(reply.status(), 1, Integer::sum);
            slowest = Math.max(slowest, reply.millis());
        }
        return reply;
    }

    private void startFrom() {
        if (before.isEmpty()) {
            before = rows.now();
        }
    }

    private List<String> changedSince() {
        Map<String, String> after = rows.now();
        List<String> changed = Rows.changed(before, after);
        before = after;
        return changed;
    }

    /**
     * A form that is refused is shown again with its page: that it was read is noted, as it must be. Every page has the form
     * for signing out.
     */
    private static boolean isReadingShown(String table, Reply reply) {
        String page = reply.isHtml() ? reply.text() : "";
        return table.startsWith("access_entry:") && page.indexOf("<form") != page.lastIndexOf("<form");
    }

    private synchronized void keep(Shot shot, Reply reply, List<String> wrong) throws IOException {
        findings.add(String.join("; ", wrong) + " (" + reply.status() + ")\n    " + shot.curl(port));
        if (findings.size() <= MOST_KEPT) {
            Path file = FOLDER.resolve("found").resolve("%03d.json".formatted(findings.size()));
            Files.createDirectories(file.getParent());
            Files.writeString(file, scene.forKeeping(shot).json(String.join("; ", wrong)));
        }
    }

    /** As Markdown for people and JSON for programs. */
    void report(String name, Map<String, Object> facts) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("answers by status", answers);
        all.put("slowest answer, ms", slowest);
        all.put("requests after which all tables were compared", compared);
        all.put("findings", findings.size());
        Reports.write(name, all, findings);
    }
}
