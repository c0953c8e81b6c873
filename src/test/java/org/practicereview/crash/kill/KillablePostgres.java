package org.practicereview.crash.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with the settings an operator has, whose processes can all be killed at once. */
final class KillablePostgres implements AutoCloseable {

    private static final String NAME = "practice_review";

    /** It mends itself first after a kill, and the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private final String largestJournal;
    private EmbeddedPostgres server;

    KillablePostgres(Path folder) throws IOException {
        this(folder, null, "1GB");
    }

    private KillablePostgres(Path folder, @Nullable Path tables, String largestJournal) throws IOException {
        this.data = folder.resolve("postgresql");
        this.port = Ports.free();
        this.largestJournal = largestJournal;
        start();
        JdbcClient administrator = admin("postgres").client();
        if (tables == null) {
            administrator.sql("create database " + NAME).update();
        } else {
            Files.createDirectories(tables);
            administrator
                    .sql("create tablespace apart location '" + tables + "'")
                    .update();
            administrator.sql("create database " + NAME + " tablespace apart").update();
        }
    }

    /** All of it on a disk of a few hundred megabytes. */
    static KillablePostgres onSmallDisk(Path folder) throws IOException {
        return new KillablePostgres(folder, null, "64MB");
    }

    /** The tables of the service, and nothing else, in a folder of their own. */
    static KillablePostgres withTablesIn(Path tables, Path folder) throws IOException {
        return new KillablePostgres(folder, tables, "64MB");
    }

    TestDatabase database() {
        return admin(NAME);
    }

    private TestDatabase admin(String database) {
        return new TestDatabase(server.getJdbcUrl("postgres", database), "postgres", "postgres");
    }

    /** On what was there before, which it mends first where it was killed. */
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_wal_size", largestJournal)
                .start();
    }

    /** All its processes, the first of them first, so that none is mended: what was only in their memory is gone. */
    void kill() throws IOException {
        ProcessHandle first = postmaster().orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
        List<ProcessHandle> all = new ArrayList<>(first.descendants().toList());
        all.add(0, first);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        server.close();
    }

    /** Its sessions are ended, and what they had not committed is rolled back. */
    void stop() throws IOException {
        server.close();
    }

    /** Not the process that was started: that one starts another and ends. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(file).get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** Again, where it gave up by itself, which it may still be about to. */
    void startIfDead() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (postmaster().isEmpty()) {
                server.close();
                start();
                return;
            }
            if (answers()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("PostgreSQL neither runs nor ends");
    }

    private boolean answers() {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException mendingItself) {
            return false;
        }
    }

    /** The negative control: from now on it says "committed" seconds before it has written. */
    void acknowledgeBeforeWriting() {
        var administrator = admin("postgres").client();
        administrator
                .sql("alter database " + NAME + " set synchronous_commit to off")
                .update();
        administrator.sql("alter system set wal_writer_delay = '10s'").update();
        administrator.sql("select pg_reload_conf()").query().listOfRows();
        administrator
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + NAME + "'")
                .query()
                .listOfRows();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
