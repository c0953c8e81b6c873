package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.PracticeReview;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ServerWithTools;
import org.practicereview.testing.TestConfiguration;
import org.practicereview.testing.TestDatabase;
import org.practicereview.workflow.TaskReconciler;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A backup is worth what its restore is: the scripts of {@code deploy} on a PostgreSQL as operators have it. */
class RestoreTest {

    /** Every row of every table, in an order of its own: two databases that say the same hold the same. */
    private static final String EVERYTHING = """
            select table_name || ' ' || (xpath('/row/rows/text()', query_to_xml(
                'select count(*) || '' '' || coalesce(md5(string_agg(t::text, chr(10) order by t::text collate "C")), '''')
                    as rows from ' || quote_ident(table_name) || ' t', false, true, '')))[1]::text
            from information_schema.tables where table_schema = 'public' order by 1""";

    private static ServerWithTools server;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_server_with_its_tools() throws Exception {
        assumeTrue(
                ServerWithTools.tools().isPresent() && ServerWithTools.canEncrypt() || System.getenv("CI") != null,
                "needs Debian's packages postgresql and age");
        server = ServerWithTools.start();
    }

    @AfterAll
    static void no_server() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_case_goes_on_where_it_was_after_its_database_was_restored_elsewhere() throws Exception {
        TestDatabase lost = server.database("lost");
        IncidentReference reference;
        try (var before = start(lost)) {
            reference = before.getBean(CaseWalk.class).rapidReviewSigned();
        }
        Path key = folder.resolve("key");
        server.run(Map.of(), "age-keygen", "-o", key.toString());
        String recipient =
                server.run(Map.of(), "age-keygen", "-y", key.toString()).strip();

        String dump = backup("lost", Map.of("BACKUP_RECIPIENT", recipient, "METRICS_FOLDER", folder.toString()));
        TestDatabase found = server.database("found");
        assertThat(restore("found", dump, key).exitCode()).isZero();

        assertThat(everythingIn("found")).isEqualTo(everythingIn("lost")).contains("case_file 1 ");
        assertThat(folder.resolve("practice_review_backup.prom"))
                .content()
                .containsPattern("(?m)^practice_review_backup_last_success_seconds \\d{10}$");
        try (var after = start(found)) {
            assertThat(after.getBean(DeadlineReconciler.class).reconcile()).isEmpty();
            assertThat(after.getBean(TaskReconciler.class).compare()).isEmpty();
            CaseWalk walk = after.getBean(CaseWalk.class);
            walk.sendRapidReview(reference, "");
            assertThat(walk.file(reference).stage().name()).isEqualTo("PANEL_CONSIDERING");
        }
        assertThat(restore("found", dump, key).said()).contains("Restore into an empty one");
    }

    @Test
    void a_dump_that_was_changed_or_cut_off_is_not_restored_not_even_in_part() throws Exception {
        server.database("small");
        server.run(
                Map.of("PGDATABASE", "small", "PGUSER", ServerWithTools.owner("small")),
                "psql",
                "-qc",
                "create table kept as select generate_series(1, 9) n");
        String dump = backup("small", Map.of("BACKUP_UNENCRYPTED", "yes"));
        server.database("target");
        Path file = Path.of(dump);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(restore("target", dump, file).exitCode()).isNotZero();
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Files.delete(Path.of(dump + ".sha256"));
        assertThat(restore("target", dump, file).exitCode()).isNotZero();

        assertThat(everythingIn("target")).isBlank();
    }

    @Test
    void the_account_of_the_service_has_its_database_and_no_more() throws Exception {
        server.database("its own");
        server.run(Map.of(), "createdb", "of_others");
        server.run(Map.of("PGDATABASE", "of_others"), "psql", "-qc", "create table secrets (word text)");
        Map<String, String> service = Map.of("PGUSER", ServerWithTools.owner("its own"));

        assertThat(answer(
                        service,
                        "its own",
                        "create role second nologin; grant second to current_user;"
                                + " set role second; show is_superuser"))
                .isEqualTo("off");
        assertThat(answer(service, "of_others", "select word from secrets")).contains("permission denied");
        assertThat(answer(service, "its own", "create table notes (word text); copy notes from program 'id'"))
                .contains("must be superuser");
    }

    @Test
    void a_backup_that_nobody_could_read_safely_is_not_made() throws Exception {
        server.database("open");

        var refused =
                server.tryOut(Map.of("PGDATABASE", "open", "BACKUP_FOLDER", folder.toString()), "deploy/backup.sh");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.said()).contains("BACKUP_RECIPIENT");
        assertThat(folder).isEmptyDirectory();
    }

    /** A unit of systemd with a user of its own sees its folder behind a link. */
    @Test
    void old_dumps_and_what_a_killed_backup_left_are_removed_also_behind_a_link() throws Exception {
        server.database("kept");
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("dumps"), real);
        Path old = aged(real.resolve("practice-review-20200101T041500Z.dump"), 36);
        Path recent = aged(real.resolve("practice-review-20200102T041500Z.dump"), 34);
        Path left = aged(real.resolve(".part-abcdef"), 2);

        String dump = backup("kept", Map.of("BACKUP_UNENCRYPTED", "yes"));

        assertThat(Path.of(dump)).exists();
        assertThat(recent).exists();
        assertThat(old).doesNotExist();
        assertThat(left).doesNotExist();
    }

    @Test
    void a_backup_whose_moment_could_not_be_told_to_monitoring_is_refused_before_it_makes_a_dump() throws Exception {
        server.database("untold");

        var refused = server.tryOut(
                Map.of(
                        "PGDATABASE",
                        "untold",
                        "BACKUP_FOLDER",
                        folder.resolve("dumps").toString(),
                        "BACKUP_UNENCRYPTED",
                        "yes",
                        "METRICS_FOLDER",
                        folder.resolve("nowhere").toString()),
                "deploy/backup.sh");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.said()).contains("METRICS_FOLDER");
        assertThat(folder).isEmptyDirectory();
    }

    private static Path aged(Path file, int days) throws Exception {
        Files.createFile(file);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(days, ChronoUnit.DAYS)));
    }

    private String backup(String database, Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("PGDATABASE", database);
        all.put("PGUSER", ServerWithTools.owner(database));
        all.put("BACKUP_FOLDER", folder.resolve("dumps").toString());
        String said = server.run(all, "deploy/backup.sh").strip();
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private static ServerWithTools.Run restore(String database, String dump, Path key) throws Exception {
        return server.tryOut(
                Map.of(
                        "PGDATABASE", database,
                        "PGUSER", ServerWithTools.owner(database),
                        "BACKUP_IDENTITY", key.toString()),
                "deploy/restore.sh",
                dump);
    }

    private static String answer(Map<String, String> account, String database, String statements) throws Exception {
        Map<String, String> settings = new HashMap<>(account);
        settings.put("PGDATABASE", database);
        return server.tryOut(settings, "psql", "-qAtc", statements).said().strip();
    }

    private static String everythingIn(String database) throws Exception {
        return server.run(Map.of("PGDATABASE", database), "psql", "-qAtc", EVERYTHING);
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(PracticeReview.class, TestConfiguration.class)
                .run(NodeProcess.arguments(database));
    }
}
