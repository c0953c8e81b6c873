package org.practicereview.crash.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.practicereview.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** One service that is killed under load again and again, with what was found wrong afterwards. */
final class KillRun {

    /** The seven working days of the Panel, whatever holidays there are. */
    private static final int DAYS_TO_PUBLICATION = 14;

    private static final long SHORTEST_LIFE = 1_000;
    private static final long LONGEST_LIFE = 7_000;

    /** Of how many it is seen after each kill that they are there. */
    private static final int LATEST = 20;

    /** How many acknowledged requests are asked again after each kill. */
    private static final int SAMPLE = 10;

    private final ServiceJvm service;
    private final TestDatabase database;
    private final Victim victim;
    private final Random random;
    private final Journal journal;
    private final CaseScript script;
    private final Api api;
    private final List<String> findings = new ArrayList<>();
    private int kills;
    private int repeated;
    private int left;

    /** What is killed, and how it comes back. */
    interface Victim {
        void kill() throws IOException, InterruptedException;

        void revive() throws IOException, InterruptedException;
    }

    KillRun(ServiceJvm service, TestDatabase database, Victim victim, Random random) {
        this(service, database, victim, random, new Journal());
    }

    /** With the journal of a victim that asks for something, too. */
    KillRun(ServiceJvm service, TestDatabase database, Victim victim, Random random, Journal journal) {
        this.journal = journal;
        this.service = service;
        this.database = database;
        this.victim = victim;
        this.random = random;
        this.api = service.api();
        this.script = new CaseScript(api, journal);
    }

    static Victim theService(ServiceJvm service) {
        return new Victim() {
            @Override
            public void kill() throws InterruptedException {
                service.kill();
            }

            @Override
            public void revive() {
                service.launch();
            }
        };
    }

    /** So many cases are brought as far as their publication, which takes the date of the demonstration two weeks on. */
    Queue<String> toBePublished(int cases) throws IOException {
        Queue<String> references = new ConcurrentLinkedQueue<>();
        for (int number = 0; number < cases; number++) {
            String reference = script.record(0);
            if (!script.walk(reference, CaseScript.TO_RAPID_REVIEW, () -> true)
                    || !script.walk(reference, CaseScript.TO_ADVANCE_COPIES, () -> true)) {
                throw new AssertionError("not as far as its publication: " + journal.refused());
            }
            references.add(reference);
        }
        if (cases > 0) {
            forward(DAYS_TO_PUBLICATION);
        }
        return references;
    }

    private void forward(int days) throws IOException {
        api.post("adam.administrator", "/demonstration/clock", "{'days':%d}".formatted(days), null);
    }

    /** Lives so often, or until something is found; with several clients at work until it is killed. */
    void live(int lives, Queue<String> toBePublished) throws IOException, InterruptedException {
        for (int life = 1; life <= lives && findings.isEmpty(); life++) {
            long length = random.nextLong(SHORTEST_LIFE, LONGEST_LIFE);
            Load load = Load.on(script, toBePublished, Duration.ofMillis(random.nextLong(length)));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(length));
            victim.kill();
            kills++;
            load.end();
            victim.revive();
            service.awaitReady();
            stillThere();
            askAgain();
            agree();
            firstAnswersAgain();
            onlyTheirOwn();
            if (!isH2()) {
                findings.addAll(new Tables(database).findings(journal));
            }
            System.out.println("life " + life + ": " + journal.acknowledged().size() + " acknowledged, " + repeated
                    + " asked again, " + findings.size() + " findings");
        }
    }

    /** Ends the service and looks at what it leaves: H2's files can be opened only then. */
    List<String> end() throws IOException, InterruptedException {
        // whatever waits for its next try is due
        forward(1);
        Messages messages = new Messages(service.messages());
        messages.awaitTheLast();
        service.kill();
        Stream.concat(new Tables(database).findings(journal).stream(), messages.findings(database).stream())
                .filter(finding -> !findings.contains(finding))
                .forEach(findings::add);
        left = messages.left();
        journal.refused().forEach(refusal -> findings.add("refused: " + refusal));
        return findings;
    }

    /** Of messages that left more than once, after the end. */
    List<String> leftAgain() throws IOException {
        return Deliveries.findings(service.log(), new Messages(service.messages()).ids(), kills);
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("acknowledged", journal.acknowledged().size());
        figures.put("asked again", repeated);
        figures.put("messages left", left);
        figures.put("findings", findings.size());
        figures.put("first findings", findings.stream().limit(3).toList());
        return figures;
    }

    private boolean isH2() {
        return database.url().startsWith("jdbc:h2:");
    }

    /** The latest that was acknowledged, before anything is asked again and so perhaps done again. */
    private void stillThere() throws IOException {
        List<Journal.Acknowledged> all = journal.acknowledged();
        for (Journal.Acknowledged known : all.subList(Math.max(0, all.size() - LATEST), all.size())) {
            Journal.Asked asked = known.asked();
            boolean record = asked.step().equals(CaseScript.RECORD);
            Api.Answer answer = answer(asked.who(), "/cases/" + known.reference() + (record ? "" : "/tasks"));
            if (!answer.good() || !record && !isCompleted(asked, answer)) {
                findings.add(Tables.LOST + asked.step() + " of " + known.reference());
            }
        }
    }

    private static boolean isCompleted(Journal.Asked asked, Api.Answer tasks) {
        for (JsonNode task : tasks.json().get("items")) {
            if (asked.path().equals("/tasks/" + task.get("id").asString() + "/completion")) {
                return task.get("state").asString().equals("COMPLETED");
            }
        }
        return false;
    }

    /** The service may still be finding its database. */
    private Api.Answer answer(String who, String path) {
        AtomicReference<Api.Answer> answer = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    answer.set(api.get(who, path));
                    return answer.get().status() < 500;
                });
        return answer.get();
    }

    /** What was left unanswered, with its key: done then or now, once. The service may still be finding its database. */
    private void askAgain() {
        for (Journal.Asked asked : journal.takeUnanswered()) {
            repeated++;
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        try {
                            journal.ask(api, asked);
                            return true;
                        } catch (IOException notYet) {
                            journal.takeUnanswered();
                            return false;
                        }
                    });
        }
    }

    /** Dates and timers, tasks and engine; the difference is read out as the service finds it. */
    private void agree() throws IOException {
        Api.Answer answer = api.post("adam.administrator", "/administration/stuck-work/agreement", "{}", null);
        if (!answer.good()) {
            findings.add("no comparison: " + answer.status());
            return;
        }
        for (JsonNode found : answer.json().get("disagreements")) {
            findings.add("disagreement: " + found);
        }
    }

    /** The latest and some others: what was acknowledged is answered as before. */
    private void firstAnswersAgain() throws IOException {
        List<Journal.Acknowledged> all = journal.acknowledged();
        for (int number = 0; number < Math.min(SAMPLE, all.size()); number++) {
            int which = number < SAMPLE / 2 ? all.size() - 1 - number : random.nextInt(all.size());
            Journal.Acknowledged known = all.get(which);
            Journal.Asked asked = known.asked();
            Api.Answer again = api.post(asked.who(), asked.path(), asked.body(), asked.key());
            if (!again.equals(known.answer())) {
                findings.add(Tables.LOST + asked.step() + " of " + known.reference() + " is answered with "
                        + again.status());
            }
        }
    }

    /** Whoever is of another area finds none of these cases. */
    private void onlyTheirOwn() throws IOException {
        List<Journal.Acknowledged> all = journal.acknowledged();
        Api.Answer others = api.get("nina.notifier", "/cases?size=100");
        boolean foreign = all.stream().anyMatch(known -> others.body().contains("\"" + known.reference() + "\""));
        if (foreign) {
            findings.add("foreign: a case of Northshire in a list of Southshire");
        }
        if (!all.isEmpty()
                && api.get("nina.notifier", "/cases/" + all.get(0).reference()).status() != 404) {
            findings.add("foreign: a case of Northshire opens in Southshire");
        }
    }
}
