package org.practicereview.attack.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What broke a parser once, or was made to, breaks it no more. */
class KeptInputsTest {

    static final Path KEPT = Path.of("src/test/resources/parser-inputs");

    /** Far more than any takes on a busy machine: what a few letters make slow takes minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    static List<Parser> parsers() {
        return Parsers.all();
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void answers_every_kept_input(Parser parser) throws IOException {
        List<Path> inputs = inputs(parser.name());
        assertThat(inputs).as("kept inputs of " + parser).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            Assertions.assertTimeoutPreemptively(
                    LONGEST,
                    () -> assertThatNoException()
                            .as(input.toString())
                            .isThrownBy(() -> parser.reads().accept(bytes)),
                    input::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void answers_nothing_at_all_and_one_letter_many_times(Parser parser) {
        parser.reads().accept(new byte[0]);
        for (String letters :
                List.of("a", " ", "\n", "1", "A.", "A ", "a=&", "[", "\"", "%", "\u202e", "A1 1AA ", "é'")) {
            byte[] many = letters.repeat(60_000 / letters.length()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Assertions.assertTimeoutPreemptively(LONGEST, () -> parser.reads().accept(many), "many times " + letters);
        }
    }

    @Test
    void no_input_is_kept_for_nobody() throws IOException {
        try (Stream<Path> folders = Files.list(KEPT)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Parsers.all().stream().map(Parser::name).toList());
        }
    }

    static List<Path> inputs(String parser) throws IOException {
        try (Stream<Path> inputs = Files.list(KEPT.resolve(parser))) {
            return inputs.sorted().toList();
        }
    }
}
