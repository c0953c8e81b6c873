package org.practicereview.crash.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.practicereview.testing.TestDatabase;

/** A PostgreSQL with the settings an operator has, whose processes can all be killed at once. */
final class KillablePostgres implements AutoCloseable {

    private static final String NAME = "practice_review";

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    KillablePostgres(Path folder) throws IOException {
        data = folder.resolve("postgresql");
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        start();
        admin("postgres").client().sql("create database " + NAME).update();
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
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** All its processes, the writers first: what was only in their memory is gone. */
    void kill() throws IOException {
        List<ProcessHandle> all =
                new ArrayList<>(server.getProcess().toHandle().descendants().toList());
        all.add(0, server.getProcess().toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        server.close();
    }

    /** Again, where it gave up by itself. */
    void startIfDead() throws IOException {
        if (!server.getProcess().isAlive()) {
            server.close();
            start();
        }
    }

    /** The negative control: from now on it says "committed" before it has written. */
    void acknowledgeBeforeWriting() {
        var administrator = admin("postgres").client();
        administrator
                .sql("alter database " + NAME + " set synchronous_commit to off")
                .update();
        administrator
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + NAME + "'")
                .query()
                .listOfRows();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
