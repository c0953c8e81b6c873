package org.practicereview.bench.measure;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.practicereview.PracticeReview;
import org.practicereview.testing.TestDatabase;

/**
 * A web application in a JVM of its own.
 *
 * @param firstPage from the start of the process until a page was answered
 */
public record OwnJvm(Process process, int port, Duration firstPage) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * The service as an operator starts it, without the classes of the tests, which would bring a clock that stands still, and
     * without their libraries, with some of which Boot would set up more than is ever shipped.
     */
    public static OwnJvm service(TestDatabase database, List<String> jvm, Path folder) throws Exception {
        return start(
                jvm,
                ofTheService(),
                PracticeReview.class.getName(),
                "/publications",
                folder,
                List.of(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        // H2 is for a trial; the measured one is PostgreSQL unless somebody wants to see
                        "--practice-review.allow-embedded-database=true",
                        "--practice-review.message.folder=" + folder.resolve("messages")));
    }

    /** Spring Boot with one page, and the engine with our models where a database is given. */
    public static OwnJvm bare(List<String> jvm, Path folder, TestDatabase... database) throws Exception {
        List<String> arguments = Arrays.stream(database)
                .flatMap(one ->
                        List.of("--url=" + one.url(), "--user=" + one.username(), "--pass=" + one.password()).stream())
                .toList();
        return start(jvm, classPath(), BareBoot.class.getName(), "/", folder, arguments);
    }

    private static OwnJvm start(
            List<String> jvm, String classPath, String main, String page, Path folder, List<String> arguments)
            throws Exception {
        Files.createDirectories(folder);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath, main, "--server.port=" + port));
        command.addAll(arguments);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("%s-%d.log".formatted(main.replaceAll(".*\\.", ""), port))
                        .toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .build();
        while (!answers(client, request)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(main + " did not come up, see its log in " + folder);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new OwnJvm(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** From now on it runs on that core only, counted from 0; Linux only. */
    public void onCore(int core) throws IOException, InterruptedException {
        Process pinned = new ProcessBuilder(
                        "taskset", "-a", "-c", "-p", String.valueOf(core), String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (pinned.waitFor() != 0) {
            throw new IllegalStateException("Not put on core " + core);
        }
    }

    /** What the system says it holds in memory, and held at most; in MiB. */
    public Memory memory() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid())));
        return new Memory(mebibytes(lines, "VmRSS:"), mebibytes(lines, "VmHWM:"));
    }

    /** Resident memory in MiB. */
    public record Memory(long now, long most) {}

    private static long mebibytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Written by the build, profile "bench". */
    private static String ofTheService() throws IOException {
        return Path.of("target", "classes").toAbsolutePath()
                + File.pathSeparator
                + Files.readString(Path.of("target", "service.class-path")).strip();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
