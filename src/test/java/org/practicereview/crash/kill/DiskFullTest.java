package org.practicereview.crash.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.crash.CrashReport;
import org.practicereview.crash.CrashSettings;
import org.practicereview.crash.broken.Breakage;
import org.practicereview.testing.DefaultSettings;
import org.practicereview.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A disk runs full under load, again and again: writing is refused with 503, nothing acknowledged is lost, nothing is half
 * done, and when there is room the service goes on without a restart.
 */
@Tag("crash")
class DiskFullTest {

    private static final CrashSettings SETTINGS = CrashSettings.read();
    private static final CrashReport REPORT = new CrashReport("disk-full", SETTINGS);

    private static final int MEGABYTES = 300;

    /** How often it runs full. */
    private static final int TIMES = 3;

    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void a_small_disk() {
        try {
            disk = SmallDisk.at(folder.resolve("small"), MEGABYTES);
        } catch (IOException notAllowed) {
            Assumptions.abort("no small disk can be made here, which takes root: " + notAllowed.getMessage());
        }
    }

    @AfterEach
    void no_more() throws IOException, InterruptedException {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void the_tables_of_postgresql() throws Exception {
        try (var postgresql = KillablePostgres.withTablesIn(disk.folder().resolve("tables"), folder)) {
            assertNothingFound("tables of PostgreSQL", postgresql.database(), () -> {});
        }
    }

    @Test
    void all_that_postgresql_has() throws Exception {
        try (var postgresql = KillablePostgres.onSmallDisk(disk.folder())) {
            assertNothingFound("all of PostgreSQL", postgresql.database(), postgresql::startIfDead);
        }
    }

    @Test
    void the_file_of_h2() throws Exception {
        assertNothingFound("file of H2", onTheDisk(), () -> {});
    }

    /** Control: a service that says "done" before its database, on the full disk, can. */
    @Test
    void what_was_acknowledged_and_had_no_room_is_found() throws Exception {
        assertThat(runsFull("file of H2, control", onTheDisk(), () -> {}, Breakage.ANSWERS_BEFORE_COMMIT))
                .as(SETTINGS.toRepeat())
                .anyMatch(finding -> finding.startsWith(Tables.LOST));
    }

    private TestDatabase onTheDisk() {
        return new TestDatabase(DefaultSettings.databaseUrl().replace("./data/", disk.folder() + "/"), "sa", "");
    }

    private void assertNothingFound(String name, TestDatabase database, FullDisk.Mending mending) throws Exception {
        assertThat(runsFull(name, database, mending, null))
                .as(SETTINGS.toRepeat())
                .isEmpty();
    }

    private List<String> runsFull(
            String name, TestDatabase database, FullDisk.Mending mending, @Nullable Breakage breakage)
            throws Exception {
        try (var service = new ServiceJvm(folder.resolve("service"), database, breakage)) {
            service.start();
            Journal journal = new Journal();
            FullDisk full = new FullDisk(disk, service, journal, mending);
            KillRun run = new KillRun(service, database, full, SETTINGS.random(), journal);

            run.live(TIMES, new ArrayDeque<>());
            List<String> findings = new ArrayList<>(run.end());
            findings.addAll(full.findings());

            Map<String, Object> figures = new LinkedHashMap<>(run.figures());
            figures.putAll(full.figures());
            REPORT.add(name, figures);
            assertThat((Integer) figures.get("acknowledged")).isGreaterThan(TIMES);
            return findings;
        }
    }

    @Test
    void the_folder_of_messages() throws Exception {
        Path messages = disk.folder().resolve("messages");
        try (var postgresql = new KillablePostgres(folder);
                var service = new ServiceJvm(
                        folder.resolve("service"),
                        postgresql.database(),
                        null,
                        "practice-review.message.folder=" + messages)) {
            service.start();
            JdbcClient database = postgresql.database().client();
            Journal journal = new Journal();
            CaseScript script = new CaseScript(service.api(), journal);
            disk.fill();

            assertThat(script.walk(script.record(0), CaseScript.TO_NOTIFICATION, () -> true))
                    .isTrue();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> count(database, "state = 'WAITING' and attempts > 0") > 0);
            assertThat(new Messages(messages).left()).isEqualTo((int) count(database, "state = 'SENT'"));
            disk.makeRoom();
            // whatever waits for its next try is due
            service.api().post("adam.administrator", "/demonstration/clock", "{'days':1}", null);

            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> count(database, "state = 'WAITING'") == 0);
            service.kill();
            assertThat(new Messages(messages).findings(postgresql.database())).isEmpty();
            assertThat(new Tables(postgresql.database()).findings(journal)).isEmpty();
            assertThat(journal.refused()).isEmpty();
        }
    }

    @Test
    void the_folder_of_uploads() throws Exception {
        String url = DefaultSettings.databaseUrl().replace("./data/", folder + "/");
        try (var service = new ServiceJvm(
                folder.resolve("service"),
                new TestDatabase(url, "sa", ""),
                null,
                "spring.servlet.multipart.location=" + disk.folder())) {
            service.start();
            CaseScript script = new CaseScript(service.api(), new Journal());
            disk.fill();

            String reference = script.record(0);
            Api.Answer refused = service.api().upload("nora.notifier", reference);
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(script.walk(reference, CaseScript.TO_NOTIFICATION, () -> true))
                    .isTrue();
            disk.makeRoom();

            assertThat(service.api().upload("nora.notifier", reference).status())
                    .isEqualTo(201);
        }
    }

    private static long count(JdbcClient database, String condition) {
        return database.sql("select count(*) from outbox_message where " + condition)
                .query(Long.class)
                .single();
    }
}
