package org.practicereview.crash.kill;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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

    /** They outlive what they tell of. */
    private static final Path LOGS = Path.of("target", "crash", "logs").toAbsolutePath();

    private final Path folder;
    private final Callable<List<String>> command;
    private final int port;
    private Process process;

    /** With settings beside those of the database, each as {@code name=value}. */
    ServiceJvm(Path folder, TestDatabase database, @Nullable Breakage breakage, String... settings) {
        this.folder = folder;
        this.port = Ports.free();
        this.command = () -> command(database, breakage, List.of(settings));
    }

    /** Started just so. */
    ServiceJvm(Path folder, List<String> command, int port) {
        this.folder = folder;
        this.port = port;
        this.command = () -> command;
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
            Files.createDirectories(LOGS);
            process = new ProcessBuilder(command.call())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            // a harness that is stopped leaves nothing running
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
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

    /** As an operator ends it. */
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end, see " + log());
        }
    }

    @Override
    public void close() {
        if (process != null) {
            // its files are deleted next
            process.destroyForcibly().onExit().join();
        }
    }

    Path log() {
        return LOGS.resolve("service-" + port + ".log");
    }

    private List<String> command(TestDatabase database, @Nullable Breakage breakage, List<String> settings)
            throws IOException {
        ServiceClasses classes = ServiceClasses.ready();
        List<String> command = classes.java();
        if (breakage == null) {
            command.addAll(List.of("-cp", classes.path(), PracticeReview.class.getName()));
        } else {
            command.add("-Dbroken=" + breakage);
            command.addAll(List.of(
                    "-cp", classes.path() + File.pathSeparator + brokenClasses(), BrokenService.class.getName()));
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
}
