package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.KnownRule.Where;

/** Every rule of the rule book is applied by a row, a model or code, or it is said why not; and the other way round. */
class KnownRulesTest {

    private static final List<KnownRule> RULES = KnownRule.all();
    private static final List<Table> TABLES = Table.all();
    private static final Map<String, Integer> SERIES = Map.ofEntries(
            Map.entry("A", 16),
            Map.entry("R", 18),
            Map.entry("N", 17),
            Map.entry("F", 2),
            Map.entry("T", 5),
            Map.entry("RR", 19),
            Map.entry("P", 12),
            Map.entry("C", 5),
            Map.entry("L", 19),
            Map.entry("U", 2),
            Map.entry("S", 19),
            Map.entry("K", 7),
            Map.entry("W", 6),
            Map.entry("D", 4));

    @Test
    void no_rule_is_left_out_and_none_stands_twice() {
        List<String> all = SERIES.entrySet().stream()
                .flatMap(series -> IntStream.rangeClosed(1, series.getValue()).mapToObj(n -> series.getKey() + n))
                .toList();

        assertThat(RULES).extracting(KnownRule::id).containsExactlyInAnyOrderElementsOf(all);
        assertThat(RULES).allSatisfy(rule -> assertThat(rule.means()).isNotBlank());
    }

    @Test
    void every_rule_that_tables_apply_has_a_row() {
        assertThat(RULES)
                .filteredOn(rule -> rule.where() == Where.TABLE)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.rows(TABLES)).as(rule.id()).isNotEmpty());
    }

    @Test
    void every_rule_that_a_row_cites_is_known() {
        List<String> known = RULES.stream().map(KnownRule::id).toList();

        assertThat(TABLES)
                .allSatisfy(table -> assertThat(table.rules())
                        .allSatisfy(row -> assertThat(known).contains(table.says(row, "ruleId"))));
    }

    @Test
    void what_no_guidance_says_of_order_quorum_and_late_work_is_cited_as_a_rule_of_this_service() {
        List<String> ofThisService = RULES.stream()
                .filter(rule -> rule.means().endsWith("(house rule)"))
                .map(KnownRule::id)
                .toList();

        assertThat(TABLES)
                .filteredOn(table ->
                        List.of("PanelUrgency", "PanelQuorum", "LateWork").contains(table.name()))
                .hasSize(3)
                .allSatisfy(table -> assertThat(table.rules())
                        .allSatisfy(row -> assertThat(ofThisService).contains(table.says(row, "ruleId"))));
    }

    @Test
    void every_rule_that_something_else_applies_is_cited_there() {
        assertThat(RULES)
                .filteredOn(rule -> rule.in() != null)
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(words(Path.of(rule.in()))).as(rule.id()).containsAnyElementsOf(rule.citedAs()));
    }

    @Test
    void every_rule_that_nothing_applies_has_its_reason_and_no_row_of_its_own() {
        assertThat(RULES)
                .filteredOn(rule -> rule.where() == Where.NOT)
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.because()).as(rule.id()).isNotBlank();
                    assertThat(rule.rows(TABLES)).as(rule.id()).isEmpty();
                });
    }

    /** When the tables change, copy {@code target/rules.md} over {@code docs/rules.md}. */
    @Test
    void the_committed_list_of_rules_rows_and_tests_is_that_of_today() throws IOException {
        String today = RulesPage.of(RULES, TABLES, WorkedExample.all());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rules.md"), today);

        assertThat(Path.of("docs/rules.md")).content().isEqualTo(today);
    }

    private static List<String> words(Path file) throws IOException {
        List<String> words = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> words.addAll(Arrays.asList(line.split("[^A-Za-z0-9]+"))));
        }
        return words;
    }
}
