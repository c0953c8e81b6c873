package org.practicereview.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds requests from what the service says of itself, and sends them. */
@Component
class Fuzzer {

    /** Requests after which everybody is new: an administrator among them closes accounts and takes roles away. */
    private static final int PEOPLE_LAST = 2_000;

    private final Scene scene;
    private final ObjectProvider<JdbcClient> database;

    Fuzzer(Scene scene, ObjectProvider<JdbcClient> database) {
        this.scene = scene;
        this.database = database;
    }

    /**
     * One run.
     *
     * @param whole whether with cases of every stage and the pages of every role
     * @param rowsEach after every how many requests all tables are compared
     */
    Result run(String name, long seed, int requests, boolean whole, int rowsEach, long slowestMillis, int port)
            throws IOException {
        System.out.printf("%s: %d requests, -Dattack.seed=%d%n", name, requests, seed);
        scene.set(whole, port);
        Campaign campaign = new Campaign(scene, new Judge(slowestMillis), new Rows(database.getObject()), port);
        long heapBefore = 0;
        try (LogWatch log = LogWatch.open();
                Wire wire = new Wire(port)) {
            ShotMaker shots = new ShotMaker(scene, described(wire, port), pages(whole, wire, port), new Random(seed));
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                if (whole && i == requests / 4) {
                    heapBefore = Heap.megabytes();
                }
                if (whole && i % PEOPLE_LAST == PEOPLE_LAST - 1) {
                    scene.letIn(true, port);
                }
                campaign.fire(shots.next(), wire, i % rowsEach < 2);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long grown = whole ? Heap.megabytes() - heapBefore : 0;
            List<String> planted = new ArrayList<>(log.with(Scene.PLANTED));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("seed", seed);
            facts.put("requests", requests);
            facts.put("requests a second", Math.round(requests / seconds));
            facts.put("heap grown after the first quarter, MB", grown);
            facts.put("errors logged", log.errors().size());
            facts.put(
                    "first error logged",
                    log.errors().stream()
                            .findFirst()
                            .orElse("")
                            .lines()
                            .findFirst()
                            .orElse(""));
            campaign.report(name, facts);
            return new Result(seed, campaign.findings(), planted, log.forged(), grown);
        } finally {
            // Whoever signs in after this comes from the same address
            database.getObject().sql("delete from sign_in_attempt").update();
        }
    }

    private Operations described(Wire wire, int port) throws IOException {
        Attacker reader = scene.attacker("PARTNERSHIP_CHAIR");
        return Operations.read(reader.send(Attacker.get(reader.name(), "/v3/api-docs"), wire, port)
                .text());
    }

    private PageForms pages(boolean whole, Wire wire, int port) throws IOException {
        PageForms pages = new PageForms();
        List<String> roles = whole
                ? scene.attackers()
                : List.of("LOCAL_AUTHORITY_APPROVER", "PARTNERSHIP_BUSINESS_MANAGER", "PANEL_MEMBER", "NOBODY");
        for (String role : roles) {
            List<String> begin = new ArrayList<>(List.of("/", "/work", "/cases", "/administration", "/account"));
            scene.own().forEach(reference -> begin.add("/cases/" + reference));
            pages.crawl(scene.attacker(role), begin, whole ? 250 : 12, wire, port);
        }
        return pages;
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
