package org.practicereview.crash.kill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.practicereview.PracticeReview;
import org.practicereview.testing.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * The class path of the service without the tests, whose beans would replace its clock, and an archive of its loaded classes:
 * most of a crash run is starting, and with the archive that takes half the time. Made once by each harness.
 */
final class ServiceClasses {

    private static final Path TESTS = Path.of("target", "test-classes");
    private static final Path CLASSES = Path.of("target", "classes");

    /** Of this harness alone: another in the same place would take the files from under running services. */
    private static final Path FOLDER = Path.of(
                    "target", "crash", "classes-" + ProcessHandle.current().pid())
            .toAbsolutePath();

    private static ServiceClasses made;

    private final String path;
    private final Path archive = FOLDER.resolve("service.jsa");

    private ServiceClasses() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(FOLDER.toFile())));
        path = classPath(jar());
        makeArchive();
    }

    static synchronized ServiceClasses ready() {
        try {
            if (made == null) {
                made = new ServiceClasses();
            }
            return made;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String path() {
        return path;
    }

    /** The JVM and how it is started: the first compiler only, for lives are short. */
    List<String> java() {
        List<String> command = bareJava();
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        return command;
    }

    private static List<String> bareJava() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
    }

    /** Archives are made of jars only. */
    private static Path jar() {
        Path jar = FOLDER.resolve("service.jar");
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", CLASSES.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + CLASSES);
        }
        return jar;
    }

    private static String classPath(Path service) {
        List<String> entries = new ArrayList<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty() && !Path.of(entry).endsWith(TESTS))
                .map(entry -> Path.of(entry).endsWith(CLASSES) ? service.toString() : entry)
                .forEach(entries::add);
        return String.join(File.pathSeparator, entries);
    }

    /** A start and an orderly end, at which the JVM writes what it had loaded; where it does not, starts take longer. */
    private void makeArchive() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(FOLDER.resolve("first-start"));
        List<String> command = bareJava();
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        int port = Ports.free();
        command.addAll(List.of("-cp", path, PracticeReview.class.getName()));
        command.addAll(List.of("--server.port=" + port, "--spring.profiles.active=demo"));
        TestDatabase.h2().properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        try (ServiceJvm first = new ServiceJvm(folder, command, port)) {
            first.start();
            first.end();
        }
    }
}
