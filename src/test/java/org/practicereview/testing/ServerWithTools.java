package org.practicereview.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL as an operator installs it, with the tools that dump and restore; the embedded one of the other tests has
 * only the server. Debian's packages put it under {@code /usr/lib/postgresql}.
 */
public final class ServerWithTools implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int PATIENCE_SECONDS = 120;

    private final Path tools;
    private final Path folder;
    private final int port;

    private ServerWithTools(Path tools, Path folder, int port) {
        this.tools = tools;
        this.folder = folder;
        this.port = port;
    }

    /** Where the tools are, of the newest version. */
    public static Optional<Path> tools() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("pg_dump")) && Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    /** Whether there is what dumps are encrypted with. */
    public static boolean canEncrypt() {
        List<Path> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return Stream.of("age", "age-keygen")
                .allMatch(tool -> folders.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(tool))));
    }

    /** A new server in a folder of its own; it refuses to run as root, and runs as its own user then. */
    public static ServerWithTools start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path folder = Files.createTempDirectory("server-with-tools");
        var server = new ServerWithTools(tools().orElseThrow(), folder, port);
        server.run(Map.of(), "bash", "-c", """
                set -eu
                as=""
                if [ "$(id -u)" = 0 ]; then
                    chown postgres "$FOLDER"
                    as="setpriv --reuid=postgres --regid=postgres --clear-groups"
                fi
                cd "$FOLDER"
                $as initdb --auth=trust --username=postgres --encoding=UTF8 data >initdb.log
                $as pg_ctl --pgdata=data --wait --log=server.log start \\
                    -o "-p $PGPORT -c listen_addresses=localhost -c unix_socket_directories='$FOLDER'" >start.log""");
        return server;
    }

    /** An empty database on it, with an account of the service that the compose file's script makes. */
    public TestDatabase database(String name) throws Exception {
        run(Map.of(), "createdb", name);
        run(
                Map.of(
                        "POSTGRES_USER",
                        "postgres",
                        "POSTGRES_DB",
                        name,
                        "SERVICE_USER",
                        owner(name),
                        "SERVICE_PASSWORD",
                        "none"),
                "deploy/database-user.sh");
        return new TestDatabase("jdbc:postgresql://localhost:" + port + "/" + name, owner(name), "none");
    }

    /** The account of the service in that database. */
    public static String owner(String database) {
        return "service of " + database;
    }

    /** What a command says that finds this server by the usual variables; anything but success is an error. */
    public String run(Map<String, String> settings, String... command) throws Exception {
        Run run = tryOut(settings, command);
        if (run.exitCode() != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + run.exitCode() + ":\n" + run.said());
        }
        return run.said();
    }

    /** What a command said, and how it ended. */
    public record Run(int exitCode, String said) {}

    public Run tryOut(Map<String, String> settings, String... command) throws Exception {
        Path said = Files.createTempFile("said", ".txt");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", tools + ":" + environment.get("PATH"));
        environment.put("PGHOST", "localhost");
        environment.put("PGPORT", Integer.toString(port));
        environment.put("PGUSER", "postgres");
        environment.put("FOLDER", folder.toString());
        environment.putAll(settings);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " did not end");
        }
        String text = Files.readString(said);
        Files.delete(said);
        return new Run(process.exitValue(), text);
    }

    @Override
    public void close() throws Exception {
        run(Map.of(), "bash", "-c", """
                set -eu
                as=""
                if [ "$(id -u)" = 0 ]; then as="setpriv --reuid=postgres --regid=postgres --clear-groups"; fi
                cd "$FOLDER"
                $as pg_ctl --pgdata=data --mode=immediate --wait stop >stop.log
                cd /
                rm -rf "$FOLDER\"""");
    }
}
