package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.PlantedNames;

/** Looks at what all tests left behind. Runs when they have ended, in an execution of its own. */
@Tag("afterwards")
class NamesAfterwardsTest {

    private static final Path TARGET = Path.of("target");

    /** Passwords of the tests, tokens, sessions, secrets of a second factor, and links that let somebody in. */
    private static final Pattern SECRET = Pattern.compile("a password of the tests|Bearer [\\w-]{20,}|otpauth://"
            + "|practice-review=[\\w+/=-]{30,}|/(set-up|return|calendar)/[\\w-]{43}\\b");

    /** Before there is an account the link of the first administrator can be told nowhere else (docs/security.md). */
    private static final String FIRST_LINK = "There is no account yet.";

    @Test
    void no_log_of_any_test_names_a_child_or_holds_what_lets_somebody_in() throws IOException {
        List<Path> logs = files("surefire-reports", "-output.txt");
        List<String> found = new ArrayList<>();
        for (Path log : logs) {
            String[] lines = Files.readString(log, StandardCharsets.ISO_8859_1).split("\n");
            for (int i = 0; i < lines.length; i++) {
                boolean letsIn = SECRET.matcher(lines[i]).find() && !lines[i].contains(FIRST_LINK);
                if (PlantedNames.in(lines[i]) || letsIn) {
                    found.add(log.getFileName() + ":" + (i + 1));
                }
            }
        }

        assertThat(logs).isNotEmpty();
        assertThat(found).isEmpty();
    }

    /** Read once: what a later run leaves behind is another matter. */
    @Test
    void no_child_is_named_by_the_engine_by_sessions_or_by_messages() throws IOException {
        List<Path> looks = files("planted-names", ".txt");
        List<String> found = new ArrayList<>();
        for (Path look : looks) {
            found.addAll(Files.readAllLines(look));
            Files.delete(look);
        }

        assertThat(looks).isNotEmpty();
        assertThat(found).isEmpty();
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(TARGET, 2)) {
            return files.filter(file -> file.getNameCount() == 3)
                    .filter(file -> file.getName(1).toString().startsWith(folder))
                    .filter(file -> file.getName(2).toString().endsWith(end))
                    .toList();
        }
    }
}
