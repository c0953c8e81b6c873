package org.practicereview.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends many requests, judges each answer, and writes down what was found. */
final class Campaign {

    private static final Path FOLDER = Path.of("target/attack");

    /** More of these are the same few mistakes again. */
    private static final int MOST_KEPT = 200;

    private final Scene scene;
    private final Judge judge;
    private final Rows rows;
    private final int port;
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private Map<String, String> before = Map.of();
    private long slowest;

    Campaign(Scene scene, Judge judge, Rows rows, int port) {
        this.scene = scene;
        this.judge = judge;
        this.rows = rows;
        this.port = port;
    }

    /** What was wrong, each with the line that repeats it. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    Map<Integer, Integer> answers() {
        return answers;
    }

    long slowestMillis() {
        return slowest;
    }

    /**
     * Sends one and judges the answer.
     *
     * @param withRows whether to look at every table as well, which costs more than the request
     */
    void fire(Shot shot, Wire wire, boolean withRows) throws IOException {
        if (withRows && before.isEmpty()) {
            before = rows.now();
        }
        Attacker attacker = scene.attacker(shot.who());
        Reply first = attacker.send(shot, wire, port);
        // A machine that does other things is slow now and then, a mistake every time
        Reply reply = judge.isSlow(first) ? attacker.send(shot, wire, port) : first;
        answers.merge(reply.status(), 1, Integer::sum);
        slowest = Math.max(slowest, reply.millis());
        List<String> wrong = judge.wrong(shot, reply);
        if (withRows) {
            Map<String, String> after = rows.now();
            List<String> changed = Rows.changed(before, after).stream()
                    .filter(table -> !isReadingShown(table, reply))
                    .toList();
            if (reply.isRefusal() && !changed.isEmpty()) {
                wrong.add("refused with " + reply.status() + ", and changed " + changed);
            }
            before = after;
        } else {
            before = Map.of();
        }
        if (!wrong.isEmpty()) {
            keep(shot, reply, wrong);
        }
    }

    /** A form that is refused is shown again with its page: that it was read is noted, as it must be. */
    private static boolean isReadingShown(String table, Reply reply) {
        return table.startsWith("access_entry:") && reply.isHtml();
    }

    private void keep(Shot shot, Reply reply, List<String> wrong) throws IOException {
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
        all.put("findings", findings.size());
        Reports.write(name, all, findings);
    }
}
