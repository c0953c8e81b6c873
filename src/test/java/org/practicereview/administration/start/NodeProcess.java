package org.practicereview.administration.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.practicereview.PracticeReview;
import org.practicereview.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.util.StringUtils;

/**
 * A node of the service in a JVM of its own, as in production: Boot prepares what is one per JVM (system properties,
 * logging) and does not expect two starts of it at the same moment.
 */
record NodeProcess(Process process, Path log) {

    private static final int PATIENCE_SECONDS = 180;

    /** The byte code of all it loads is verified, which the JVMs of the tests leave out. */
    static NodeProcess start(TestDatabase database, Path log) throws IOException {
        return start(database, log, List.of());
    }

    /** Another beside one that verifies the same byte code. */
    static NodeProcess startAnother(TestDatabase database, Path log) throws IOException {
        return start(database, log, List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
    }

    private static NodeProcess start(TestDatabase database, Path log, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it ends as soon as it is up: what the second compiler makes of it comes too late
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(settings);
        command.addAll(List.of("-cp", classPath(), NodeProcess.class.getName()));
        command.addAll(List.of(arguments(database)));
        return new NodeProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** That of this JVM without its empty end, which would mean the working directory and find every model twice. */
    private static String classPath() {
        return StringUtils.trimTrailingCharacter(System.getProperty("java.class.path"), File.pathSeparatorChar);
    }

    static String[] arguments(TestDatabase database) {
        return Stream.concat(
                        Stream.of("--server.port=0", "--spring.profiles.active=test"),
                        database.properties().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }

    /** Comes up, and then ends in order: anything else is another exit code. */
    public static void main(String[] arguments) {
        System.exit(SpringApplication.exit(SpringApplication.run(PracticeReview.class, arguments)));
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not up after " + PATIENCE_SECONDS + " s:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
