package org.practicereview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.practicereview.bench.data.CaseCopies;
import org.practicereview.bench.data.Templates;
import org.practicereview.bench.measure.BareBoot;
import org.practicereview.bench.measure.BareEngine;
import org.practicereview.bench.measure.Load;
import org.practicereview.bench.measure.Machine;
import org.practicereview.bench.measure.OwnJvm;
import org.practicereview.bench.measure.Report;
import org.practicereview.bench.measure.Timings;
import org.practicereview.bench.measure.Visit;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.TestDatabase;

/** Everything that is measured, in one run on one machine: the floors first, then the service on more and more cases. */
@Tag("bench")
@EnabledIfSystemProperty(
        named = "test.database",
        matches = "postgresql",
        disabledReason = "H2 in memory is seen by one JVM only; the data is tried on it in CopiedCasesTest")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarkTest {

    private static final BenchSettings SETTINGS = BenchSettings.given();
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    private static final double SLOWER_START = 1.5;
    private static final int MOST_MEMORY = 512;

    private static Report report;
    private static TestDatabase database;
    private static Workshop workshop;
    private static CaseCopies copies;
    private static BenchPeople people;
    private static IncidentReference toSend;
    private static IncidentReference toDecide;

    private static final Map<String, Timings> floors = new HashMap<>();

    @BeforeAll
    static void walksTheTemplates() {
        report = new Report(
                FOLDER,
                Machine.described(System.getProperty("test.database", "h2")),
                Map.of("settings", SETTINGS.toString()));
        database = TestDatabase.chosen();
        workshop = new Workshop(database);
        Templates templates = workshop.templates();
        List<IncidentReference> walked = new ArrayList<>(templates.walk(SETTINGS.templates(), SETTINGS.seed()));
        toSend = templates.readyToSend();
        toDecide = templates.justRecorded();
        templates.stoppedEarly().forEach(report::remark);
        walked.add(toSend);
        walked.add(toDecide);
        copies = workshop.copies(SETTINGS.seed(), SETTINGS.areas(), walked);
        people = new BenchPeople(workshop);
    }

    @AfterAll
    static void closes() {
        workshop.close();
    }

    @Test
    @Order(1)
    void floor_the_bare_engine() throws Exception {
        try (BareEngine engine = new BareEngine(TestDatabase.chosen())) {
            List<String> started = IntStream.range(0, SETTINGS.sendings() * CLIENTS.size())
                    .mapToObj(number -> engine.start())
                    .toList();
            floor(
                    "the bare engine decides",
                    1,
                    started.stream()
                            .<Load.Piece>map(
                                    process -> () -> engine.complete(process, "Task_DecideWhetherToNotify", "PANEL"))
                            .toList());
            started.forEach(process -> engine.complete(process, "Task_PrepareNotification", "DONE"));
            for (int i = 0; i < CLIENTS.size(); i++) {
                int clients = CLIENTS.get(i);
                floor(
                        "the bare engine sends, %d clients".formatted(clients),
                        clients,
                        started.subList(i * SETTINGS.sendings(), (i + 1) * SETTINGS.sendings()).stream()
                                .<Load.Piece>map(process ->
                                        () -> engine.complete(process, "Task_SendNotification", "SENT_TO_PANEL"))
                                .toList());
            }
        }
    }

    @Test
    @Order(1)
    void floor_the_bare_engine_behind_http() throws Exception {
        try (OwnJvm bare = OwnJvm.bare(SETTINGS.jvm(), FOLDER, TestDatabase.chosen())) {
            Visit visit = new Visit(bare.port());
            Load.Piece start = () -> visit.post(BareBoot.START, "", "{}");
            Load.of(8, pieces(SETTINGS.sendings(), start));
            for (int clients : CLIENTS) {
                floor(
                        "the bare engine starts the model, %d clients".formatted(clients),
                        clients,
                        pieces(SETTINGS.sendings(), start));
            }
        }
    }

    @Test
    @Order(2)
    void floor_a_bare_page() throws Exception {
        try (OwnJvm bare = OwnJvm.bare(SETTINGS.jvm(), FOLDER)) {
            Visit visit = new Visit(bare.port());
            Timings page = Load.ofOne(SETTINGS.requests(), () -> visit.page("/", ""));
            floors.put("a bare page", page);
            report.add("floor: a bare page", 0, 1, page);
        }
    }

    @Test
    @Order(3)
    void pages_on_more_and_more_cases() throws Exception {
        PagesBySize pages = new PagesBySize(report, SETTINGS.requests());
        for (int size : SETTINGS.sizes()) {
            long begun = System.nanoTime();
            copies.fillTo(size);
            report.remark("filled to %d cases in %d s"
                    .formatted(size, Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
            try (OwnJvm service = OwnJvm.service(database, SETTINGS.jvm(), FOLDER)) {
                pages.measure(service, people.pages(), size, floors.get("a bare page"));
            }
        }
        pages.judge();
    }

    @Test
    @Order(4)
    void sending_notifications() throws Exception {
        copies.copiesOf(toSend, SETTINGS.sendings() * (CLIENTS.size() + 1));
        List<BenchPeople.Waiting> waiting = people.waiting("Task_SendNotification", "LOCAL_AUTHORITY_APPROVER");
        try (OwnJvm service = OwnJvm.service(database, SETTINGS.jvm(), FOLDER)) {
            Visit visit = new Visit(service.port());
            Load.of(8, completions(visit, waiting, 0, "{\"choice\":\"SEND\"}"));
            for (int i = 0; i < CLIENTS.size(); i++) {
                int clients = CLIENTS.get(i);
                Timings sent = Load.of(clients, completions(visit, waiting, i + 1, "{\"choice\":\"SEND\"}"));
                double starts = floors.get("the bare engine starts the model, %d clients".formatted(clients))
                        .perSecond();
                double sends = floors.get("the bare engine sends, %d clients".formatted(clients))
                        .perSecond();
                report.add(
                        "sending a notification by API",
                        last(),
                        clients,
                        sent,
                        "the bare engine doing the same steps",
                        sent.perSecond() / sends);
                report.target(
                        "sending a notification, %d clients".formatted(clients),
                        "at least as many a second as the bare engine starts, over HTTP: %.1f".formatted(starts),
                        "%.1f".formatted(sent.perSecond()),
                        sent.failed() == 0 && sent.perSecond() >= starts);
            }
        }
    }

    @Test
    @Order(5)
    void completing_a_task() throws Exception {
        copies.copiesOf(toDecide, SETTINGS.sendings() * 2);
        List<BenchPeople.Waiting> waiting = people.waiting("Task_DecideWhetherToNotify", "LOCAL_AUTHORITY_APPROVER");
        String answers = "{\"route\":\"PANEL\",\"reasons\":\"Suspected\"}";
        try (OwnJvm service = OwnJvm.service(database, SETTINGS.jvm(), FOLDER)) {
            Visit visit = new Visit(service.port());
            Load.of(1, completions(visit, waiting, 0, answers));
            Timings done = Load.of(1, completions(visit, waiting, 1, answers));
            report.add(
                    "completing a task by API",
                    last(),
                    1,
                    done,
                    "the bare engine doing the same step",
                    done.perSecond() / floors.get("the bare engine decides").perSecond());
        }
    }

    @Test
    @Order(6)
    void deadlines_due_in_the_same_minute() throws Exception {
        Standstill standstill = new Standstill(SETTINGS, FOLDER, report);
        standstill.recordedASecond(1, SETTINGS.deadlines(), false);
        double alone = standstill.recordedASecond(1, SETTINGS.deadlines() / 2, true);
        double together = standstill.recordedASecond(2, SETTINGS.deadlines() / 2, true);
        report.target(
                "deadlines on two nodes, each on a core of its own",
                "more a second than on one",
                "%.1f against %.1f, with %d cores for the nodes and the database"
                        .formatted(together, alone, Runtime.getRuntime().availableProcessors()),
                together > alone);
    }

    @Test
    @Order(7)
    void start_to_first_page() throws Exception {
        TestDatabase empty = TestDatabase.chosen();
        // The second start of each is measured: tables and models are there, as whenever a node is started
        OwnJvm.bare(SETTINGS.jvm(), FOLDER, empty).close();
        List<Duration> bare = new ArrayList<>();
        List<Duration> service = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (OwnJvm started = OwnJvm.bare(SETTINGS.jvm(), FOLDER, empty)) {
                bare.add(started.firstPage());
            }
            try (OwnJvm started = OwnJvm.service(database, SETTINGS.jvm(), FOLDER)) {
                service.add(started.firstPage());
            }
        }
        double floor = bare.stream().sorted().toList().get(1).toMillis();
        double ours = service.stream().sorted().toList().get(1).toMillis();
        report.target(
                "start to first page",
                "at most %.1f × %.0f ms of Boot with the engine".formatted(SLOWER_START, floor),
                "%.0f ms, %.2f ×".formatted(ours, ours / floor),
                ours <= SLOWER_START * floor);
    }

    @Test
    @Order(8)
    void memory_after_ten_years() throws Exception {
        copies.copiesOf(toSend, SETTINGS.tenYears());
        List<BenchPeople.Waiting> waiting = people.waiting("Task_SendNotification", "LOCAL_AUTHORITY_APPROVER");
        try (OwnJvm service = OwnJvm.service(database, SETTINGS.jvm(), FOLDER)) {
            Visit visit = new Visit(service.port());
            List<Load.Piece> tenYears = new ArrayList<>();
            waiting.stream().limit(SETTINGS.tenYears()).forEach(one -> {
                tenYears.add(() -> one.complete(visit, "{\"choice\":\"SEND\"}"));
                tenYears.add(() -> visit.get("/api/v1/cases/" + one.reference(), one.token()));
            });
            Timings sent = Load.of(8, tenYears);
            OwnJvm.Memory memory = service.memory();
            report.remark("ten years: %d requests, %d failed".formatted(sent.sorted().length, sent.failed()));
            report.target(
                    "resident memory after %d notifications".formatted(SETTINGS.tenYears()),
                    "at most %d MiB".formatted(MOST_MEMORY),
                    "%d MiB, %d at most, with %s".formatted(memory.now(), memory.most(), SETTINGS.jvm()),
                    memory.most() <= MOST_MEMORY);
        }
    }

    @Test
    @Order(9)
    void targets_are_met_where_that_is_asked_for() {
        if (SETTINGS.strict()) {
            assertThat(report.targets()).allMatch(Report.Target::met);
        }
        assertThat(report.targets()).isNotEmpty();
    }

    private static List<Load.Piece> completions(
            Visit visit, List<BenchPeople.Waiting> waiting, int share, String answers) {
        return waiting.subList(share * SETTINGS.sendings(), (share + 1) * SETTINGS.sendings()).stream()
                .<Load.Piece>map(one -> () -> one.complete(visit, answers))
                .toList();
    }

    private static List<Load.Piece> pieces(int times, Load.Piece piece) {
        return IntStream.range(0, times).mapToObj(number -> piece).toList();
    }

    private static void floor(String what, int clients, List<Load.Piece> pieces) throws InterruptedException {
        Timings timings = Load.of(clients, pieces);
        floors.put(what, timings);
        report.add("floor: " + what, 0, clients, timings);
    }

    private static int last() {
        return SETTINGS.sizes().get(SETTINGS.sizes().size() - 1);
    }
}
