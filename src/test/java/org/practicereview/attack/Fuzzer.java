package org.practicereview.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds requests from what the service says of itself, and sends them. */
@Component
class Fuzzer {

    /** Requests after which everybody is new: an administrator among them closes accounts and takes roles away. */
    private static final int PEOPLE_LAST = 2_000;

    /** Requests after which most of the work on the cases was done or refused for good. */
    private static final int CASES_LAST = 25_000;

    /** Pages looked at for each of them then; at first all that can be reached. */
    private static final int PAGES_AGAIN = 80;

    /** More than the processors of the machine, so that none of them waits for a database. */
    private static final int SENDERS = 4;

    /** Few enough that often none of them is one that may write: then all tables are compared. */
    private static final int TOGETHER = 15;

    /** How often a run says how far it is. */
    private static final int TOLD_EACH = 2_000;

    private final Scene scene;
    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<Statements> statements;

    Fuzzer(Scene scene, ObjectProvider<JdbcClient> database, ObjectProvider<Statements> statements) {
        this.scene = scene;
        this.database = database;
        this.statements = statements;
    }

    /** What is sent and how often it is looked at. */
    record Order(String name, long seed, int requests, boolean whole, long slowestMillis) {}

    /** Sends what is ordered: mostly side by side, and each {@value #TOGETHER} one alone. */
    Result run(Order order, int port) throws IOException {
        System.out.printf("%s: %d requests, -Dattack.seed=%d%n", order.name(), order.requests(), order.seed());
        scene.set(order.whole(), port);
        Judge judge = new Judge(order.slowestMillis());
        List<Wire> wires =
                IntStream.range(0, SENDERS).mapToObj(number -> new Wire(port)).toList();
        Wire alone = wires.get(0);
        try (LogWatch log = LogWatch.open();
                Rows rows = new Rows(database.getObject(), statements.getObject())) {
            Campaign campaign = new Campaign(order.name(), scene, judge, rows, port);
            Random random = new Random(order.seed());
            ShotMaker shots =
                    new ShotMaker(scene, scene.described(alone, port), scene.pages(order.whole(), alone, port), random);
            long heapBefore = 0;
            long begun = System.nanoTime();
            long worked = processorMillis();
            for (int sent = 0; sent < order.requests(); sent += TOGETHER + 1) {
                if (order.whole() && heapBefore == 0 && sent >= order.requests() / 4) {
                    heapBefore = Heap.megabytes();
                }
                if (order.whole() && isTime(PEOPLE_LAST, sent)) {
                    scene.letIn(true, port);
                    rows.changed(); // people and tokens that are ours
                }
                if (order.whole() && isTime(CASES_LAST, sent)) {
                    scene.renew(port);
                    shots = new ShotMaker(
                            scene, scene.described(alone, port), scene.pages(true, PAGES_AGAIN, alone, port), random);
                    rows.changed(); // cases, and what was noted of looking at them
                }
                campaign.fireTogether(
                        Stream.generate(shots::next).limit(TOGETHER).toList(), wires);
                campaign.fireAlone(shots.next(), alone);
                if (isTime(TOLD_EACH, sent)) {
                    System.out.printf(
                            "%s: %d sent, %.0f a second, %d findings%n",
                            order.name(), sent, sent * 1e9 / (System.nanoTime() - begun), campaign.found());
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long grown = order.whole() ? Heap.megabytes() - heapBefore : 0;
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("seed", order.seed());
            facts.put("requests", order.requests());
            facts.put("requests a second", Math.round(order.requests() / seconds));
            facts.put(
                    "milliseconds of a processor for each",
                    (processorMillis() - worked) / Math.max(1, order.requests()));
            facts.put("heap grown after the first quarter, MB", grown);
            facts.put("errors logged", log.errors().size());
            facts.put("first error logged", log.firstError());
            campaign.report(order.name(), facts);
            return new Result(order.seed(), campaign.findings(), log.named(), log.forged(), grown);
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
            // Whoever signs in after this comes from the same address
            database.getObject().sql("delete from sign_in_attempt").update();
        }
    }

    /** Once in so many requests, and not before the first of them. */
    private static boolean isTime(int each, int sent) {
        return sent / each > 0 && sent % each < TOGETHER + 1;
    }

    /** Of this process; says on a busy machine how long a run takes on a free one. */
    private static long processorMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    /**
     * What came of a run.
     *
     * @param seed that sends the same again
     * @param findings answers that should not have been given, each with the line that asks again
     * @param logged lines of the log that name somebody
     * @param forged lines of the log that a stranger wrote
     * @param grown megabytes that stayed
     */
    record Result(long seed, List<String> findings, List<String> logged, List<String> forged, long grown) {}
}
