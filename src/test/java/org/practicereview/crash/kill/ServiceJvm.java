package org.practicereview.crash.kill;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.PracticeReview;
import org.practicereview.crash.broken.Breakage;
import org.practicereview.crash.broken.BrokenService;
import org.practicereview.testing.TestDatabase;

/**
 * The demonstration in a JVM of its own, as an operator starts it: without the tests on its class path, whose beans would
 * replace its clock. It can be killed, and started again on what it left.
 */
final class ServiceJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path TESTS = Path.of("target", "test-classes");

    private final Path folder;
    private final TestDatabase database;
    private final @Nullable Breakage breakage;
    private final List<String> settings;
    private final int port;
    private Process process;

    /** With settings beside those of the database, each as {@code name=value}. */
    ServiceJvm(Path folder, TestDatabase database, @Nullable Breakage breakage, String... settings) {
        this.folder = folder;
        this.database = database;
        this.breakage = breakage;
        this.settings = List.of(settings);
        this.port = freePort();
    }

    int port() {
        return port;
    }

    Api api() {
        return new Api(port);
    }

    void start() {
        launch();
        awaitReady();
    }

    void launch() {
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            // a harness that is stopped leaves nothing running
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void awaitReady() {
        Api api = api();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("did not start, see " + log());
            }
            return api.ready();
        });
    }

    /** As {@code kill -9}: nothing of it runs on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    Path log() {
        return folder.resolve("service.log");
    }

    private List<String> command() throws IOException {
        // the first compiler only: lives are short
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty() && !Path.of(entry).endsWith(TESTS))
                .collect(Collectors.joining(File.pathSeparator));
        if (breakage == null) {
            command.addAll(List.of("-cp", classPath, PracticeReview.class.getName()));
        } else {
            command.add("-Dbroken=" + breakage);
            command.addAll(
                    List.of("-cp", classPath + File.pathSeparator + brokenClasses(), BrokenService.class.getName()));
        }
        command.add("--server.port=" + port);
        command.add("--spring.profiles.active=demo");
        database.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        settings.forEach(setting -> command.add("--" + setting));
        return command;
    }

    /** Where its messages leave, each as a file. */
    Path messages() {
        return folder.resolve("data").resolve("messages");
    }

    /** The breakages alone, copied from among the tests. */
    private Path brokenClasses() throws IOException {
        Path named = Path.of(BrokenService.class.getPackageName().replace('.', '/'));
        Path alone = folder.resolve("broken-classes");
        Files.createDirectories(alone.resolve(named));
        try (Stream<Path> classes = Files.list(TESTS.resolve(named))) {
            for (Path each : classes.toList()) {
                Path copy = alone.resolve(named).resolve(each.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(each, copy);
                }
            }
        }
        return alone;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
