package org.practicereview.attack.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

/**
 * Lets Jazzer look for inputs that break a parser, each in a JVM of its own, because Jazzer rewrites every class it meets:
 * {@code mvn -P jazzer verify}. What it finds lies in {@code target/jazzer} and is to be kept.
 */
@Tag("jazzer")
class JazzerTest {

    private static final Path WORK = Path.of("target/jazzer").toAbsolutePath();

    /** Another one each time, unless one is given; of a run of some minutes it repeats the beginning. */
    private static final int SEED = Integer.getInteger("jazzer.seed", 1 + new Random().nextInt(Integer.MAX_VALUE - 1));

    /** In seconds, on a busy machine. */
    private static final long LONGEST_START = 600;

    static Stream<String> parsers() {
        List<String> chosen = Arrays.stream(
                        System.getProperty("jazzer.parsers", "").split(","))
                .filter(name -> !name.isBlank())
                .toList();
        return Parsers.all().stream().map(Parser::name).filter(name -> chosen.isEmpty() || chosen.contains(name));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void finds_nothing_that_breaks(String parser) throws IOException, InterruptedException {
        int seconds = Integer.getInteger("jazzer.seconds", 60);
        String repeat = "-Djazzer.parsers=%s -Djazzer.seed=%d".formatted(parser, SEED);
        System.out.println(repeat);
        Path found = Files.createDirectories(WORK.resolve(parser).resolve("found"));
        Path corpus = Files.createDirectories(WORK.resolve(parser).resolve("corpus"));
        Path log = WORK.resolve(parser).resolve("log.txt");

        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        StringUtils.trimTrailingCharacter(
                                System.getProperty("java.class.path"), File.pathSeparatorChar),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzTarget.class.getName(),
                        "--target_args=" + parser,
                        "--instrumentation_includes=org.practicereview.**:org.apache.pdfbox.**",
                        "--custom_hook_includes=org.practicereview.**:org.apache.pdfbox.**:com.sun.org.apache.xerces.**",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + File.separator,
                        "-max_total_time=" + seconds,
                        "-seed=" + SEED,
                        "-max_len=20000",
                        "-timeout=20",
                        corpus.toString(),
                        KeptInputsTest.KEPT.resolve(parser).toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = jazzer.waitFor(seconds + LONGEST_START, TimeUnit.SECONDS);
        jazzer.destroyForcibly();

        assertThat(ended).as("%s ended, see %s", repeat, log).isTrue();
        assertThat(jazzer.exitValue())
                .as("%s%n%s", repeat, Files.readString(log))
                .isZero();
    }
}
