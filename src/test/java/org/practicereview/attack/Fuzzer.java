package org.practicereview.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds requests from what the service says of itself, and sends them. */
@Component
class Fuzzer {

    /** Requests after which everybody is new: an administrator among them closes accounts and takes roles away. */
    private static final int PEOPLE_LAST = 2_000;

    /** More than the processors of the machine, so that none of them waits for a database. */
    private static final int SENDERS = 4;

    /** Few enough that often none of them is one that may write: then all tables are compared. */
    private static final int TOGETHER = 15;

    private final Scene scene;
    private final ObjectProvider<JdbcClient> database;

    Fuzzer(Scene scene, ObjectProvider<JdbcClient> database) {
        this.scene = scene;
        this.database = database;
    }

    /** What is sent and how often it is looked at. */
    record Order(String name, long seed, int requests, boolean whole, long slowestMillis) {}

    /** Sends what is ordered: mostly side by side, and each {@value #TOGETHER} one alone. */
    Result run(Order order, int port) throws IOException {
        System.out.printf("%s: %d requests, -Dattack.seed=%d%n", order.name(), order.requests(), order.seed());
        scene.set(order.whole(), port);
        Judge judge = new Judge(order.slowestMillis());
        Campaign campaign = new Campaign(scene, judge, new Rows(database.getObject()), port);
        List<Wire> wires =
                IntStream.range(0, SENDERS).mapToObj(number -> new Wire(port)).toList();
        Wire alone = wires.get(0);
        try (LogWatch log = LogWatch.open()) {
            ShotMaker shots = new ShotMaker(
                    scene,
                    scene.described(alone, port),
                    scene.pages(order.whole(), alone, port),
                    new Random(order.seed()));
            long heapBefore = 0;
            long begun = System.nanoTime();
            long worked = processorMillis();
            for (int sent = 0; sent < order.requests(); sent += TOGETHER + 1) {
                if (order.whole() && heapBefore == 0 && sent >= order.requests() / 4) {
                    heapBefore = Heap.megabytes();
                }
                if (order.whole() && sent % PEOPLE_LAST > PEOPLE_LAST - TOGETHER - 2) {
                    scene.letIn(true, port);
                }
                campaign.fireTogether(
                        Stream.generate(shots::next).limit(TOGETHER).toList(), wires);
                campaign.fireAlone(shots.next(), alone);
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
