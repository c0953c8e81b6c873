package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What statements say of the house, which imports do not show: a table is written by one room, and read by that room and those
 * above. The others are listed here, each with its reason.
 */
class TablesOfRoomsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/practicereview");
    private static final Pattern MADE = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:insert into|(?<!for )update|delete from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern READ = Pattern.compile("(?:from|join)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Tables with statements of several rooms, and which. */
    private static final Map<String, Set<String>> WRITTEN_BY_ANOTHER_ROOM = Map.of(
            // Recommendations belong to learning, and so does the word that a national review makes none
            "national_review", Set.of("learning/national/NationalRows", "review/national/NationalReviewRows"),
            // No write, but a lock: requests of the same person wait for each other
            "person", Set.of("casefile/LimitedTelling", "organisation/Passwords", "organisation/People"));

    /** Who reads tables of rooms above, and which. */
    private static final Map<String, Set<String>> READ_FROM_BELOW = Map.ofEntries(
            // Whether somebody may see a case is asked in one place and in one statement, which must know every way in
            Map.entry("casefile/CaseAccess", Set.of("accuracy_check", "agency_request", "review_appointment")),
            Map.entry("casefile/NationalReach", Set.of("serious_case_review")),
            Map.entry("casefile/Recusals", Set.of("panel_conflict")),
            Map.entry("casefile/Relations", Set.of("national_review_case")),
            Map.entry("casefile/ViewsGiven", Set.of("panel_consideration", "panel_view")),
            Map.entry("casefile/WorkableTasks", Set.of("task_candidate")),
            // Lists that would otherwise ask once for each of their rows
            Map.entry("reviewer/RegisterList", Set.of("review")),
            Map.entry("review/national/NationalReviewRows", Set.of("publication")),
            // What happened later to a case that is looked at again from an earlier stage
            Map.entry("notification/afterwards/WithdrawalRows", Set.of("panel_consideration")),
            Map.entry("panel/conflict/Interests", Set.of("national_review_case")));

    private static final Map<String, Set<String>> WRITERS = new TreeMap<>();
    private static final Map<String, Set<String>> READERS = new TreeMap<>();

    /** Statements of tables whose writer names them in parts are known by their readers alone. Pages and the API have none. */
    @BeforeAll
    static void all_statements_are_read() throws IOException {
        Set<String> tables = tables();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> SOURCES.relativize(source).getNameCount() > 1)
                    .filter(source -> !source.getParent().endsWith("web"))
                    .forEach(source -> {
                        String statements = statements(source);
                        note(WRITERS, WRITTEN, statements, tables, source);
                        note(READERS, READ, statements, tables, source);
                    });
        }
    }

    @Test
    void a_table_is_written_by_one_room() {
        Map<String, Set<String>> shared = new TreeMap<>();
        WRITERS.forEach((table, writers) -> {
            if (writers.stream().map(TablesOfRoomsTest::room).distinct().count() > 1) {
                shared.put(table, writers);
            }
        });

        assertThat(shared).isEqualTo(WRITTEN_BY_ANOTHER_ROOM);
    }

    @Test
    void nobody_reads_tables_of_a_room_above() {
        Map<String, Set<String>> fromBelow = new TreeMap<>();
        READERS.forEach((table, readers) -> readers.stream()
                .filter(reader -> WRITERS.getOrDefault(table, readers).stream()
                        .allMatch(writer -> Floors.isAbove(room(writer), room(reader))))
                .forEach(reader -> fromBelow
                        .computeIfAbsent(reader, first -> new TreeSet<>())
                        .add(table)));

        assertThat(fromBelow).isEqualTo(READ_FROM_BELOW);
    }

    private static Set<String> tables() throws IOException {
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/db"))) {
            return scripts.filter(script -> script.toString().endsWith(".sql"))
                    .flatMap(script -> MADE.matcher(text(script).toLowerCase()).results())
                    .map(made -> made.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String statements(Path source) {
        return TEXT.matcher(COMMENT.matcher(text(source)).replaceAll(""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.joining(" "));
    }

    private static void note(
            Map<String, Set<String>> noted, Pattern kind, String statements, Set<String> tables, Path source) {
        kind.matcher(statements)
                .results()
                .map(found -> found.group(1).toLowerCase())
                .filter(tables::contains)
                .forEach(table -> noted.computeIfAbsent(table, first -> new TreeSet<>())
                        .add(SOURCES.relativize(source).toString().replace(".java", "")));
    }

    private static String room(String source) {
        return source.substring(0, source.indexOf('/'));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
