package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md counts is what its table says, and the tests it names are there. */
class SecurityDocumentTest {

    /** A row: one requirement or several, their level, what, and how it stands. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([0-9., ]+) \\| [12, ]+ \\| .*? \\| ([a-z/ ]+) \\| .*$");

    private static final Pattern COUNTED = Pattern.compile(
            "Of (\\d+) requirements (\\d+) are met, (\\d+) are the operator's, (\\d+) do not apply, (\\d+) are not met");

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|OperatorsDoor))(?:\\.([a-z]\\w*))?…?`");

    private final String document = read(Path.of("docs/security.md"));

    @Test
    void the_count_is_that_of_the_table() {
        Map<String, Integer> states = new HashMap<>();
        List<String> requirements = new ArrayList<>();
        String table = document.substring(
                document.indexOf("## ASVS 5.0, level 2"), document.indexOf("## What an operator must do"));
        ROW.matcher(table).results().forEach(row -> {
            List<String> numbers = List.of(row.group(1).split(", *"));
            requirements.addAll(numbers);
            states.merge(row.group(2), numbers.size(), Integer::sum);
        });
        Matcher counted = COUNTED.matcher(document);
        assertThat(counted.find()).isTrue();

        assertThat(requirements).doesNotHaveDuplicates().hasSize(number(counted, 1));
        assertThat(states)
                .isEqualTo(Map.of(
                        "met", number(counted, 2),
                        "operator", number(counted, 3),
                        "n/a", number(counted, 4),
                        "not met", number(counted, 5)));
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            sources.filter(Files::isRegularFile)
                    .forEach(source -> tests.put(source.getFileName().toString().replace(".java", ""), read(source)));
        }
        List<MatchResult> named = NAMED.matcher(document).results().toList();

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named.stream()
                        .filter(test -> !tests.getOrDefault(test.group(1), "")
                                        .contains(test.group(2) == null ? "" : "void " + test.group(2))
                                || !tests.containsKey(test.group(1)))
                        .map(MatchResult::group))
                .isEmpty();
    }

    private static int number(Matcher counted, int group) {
        return Integer.parseInt(counted.group(group));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
