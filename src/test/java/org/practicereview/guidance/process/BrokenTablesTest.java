package org.practicereview.guidance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.guidance.Decisions;
import org.practicereview.guidance.NoRuleMatches;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A table that cannot be relied on stops the service at its start, and the message says which row and cell. */
class BrokenTablesTest {

    private static final Vocabulary VOCABULARY = RealTables.vocabulary();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<decision ", "</definitions>", "hitPolicy=\"UNIQUE\"", "<rule id"})
    void a_table_that_cannot_be_read_stops_the_start_and_is_named(String lost) throws Exception {
        String whole = Files.readString(Path.of("bpmn/decisions/time-limits.dmn"));

        assertThatThrownBy(() -> tablesWith(whole.replace(lost, "<")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.dmn");
    }

    @Test
    void a_table_of_another_version_of_the_standard_stops_the_start() throws Exception {
        String older = Files.readString(Path.of("bpmn/decisions/time-limits.dmn"))
                .replace("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/");

        assertThatThrownBy(() -> tablesWith(older)).hasMessageContaining("it is not written in DMN 1.3");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unparseable            | cannot be read",
                "gap                    | Example: no row answers {obligation=SEND_RAPID_REVIEW}",
                "value-without-row      | Example: input obligation: no row is about SEND_RAPID_REVIEW",
                "gap-between-numbers    | Example: no row answers {openReviews=1}",
                "overlap                | Example: rows [Rule_A, Rule_B] both answer {obligation=NOTIFY}",
                "overlap-of-numbers     | Example: rows [Rule_A, Rule_B] both answer {openReviews=2}",
                "contradiction          | Example: rows [Rule_A, Rule_B] both answer {obligation=NOTIFY}",
                "bad-cell               | row Rule_B, cell obligation is",
                "negated-cell           | row Rule_B, cell obligation is",
                "torn-cell              | row Rule_A, cell obligation is",
                "truth-as-text          | row Rule_A, cell available is no boolean",
                "another-language       | row Rule_A, cell obligation is written in juel",
                "unknown-value          | row Rule_B, cell obligation has the unknown value SEND_RAPIDREVIEW",
                "unknown-word-declared  | input obligation has the unknown value DO_NOTHING",
                "unknown-answer         | row Rule_B, cell unit has the unknown value FORTNIGHTS",
                "unknown-edition        | input edition has the unknown value WT2031",
                "edition-left-out       | edition WT2023 has no rows and inherits from none",
                "no-source              | output source is missing",
                "empty-confidence       | row Rule_B, cell confidence is empty",
                "bad-rule-id            | row Rule_B, cell ruleId is no rule id",
                "answer-not-a-literal   | row Rule_B, cell unit is no string: unit",
                "no-values-declared     | input obligation declares no values",
                "same-row-twice         | Rule_A",
                "taken-name             | TimeLimits: another file holds a table of that name",
            })
    void a_table_changed_by_hand_for_the_worse_is_refused_by_row_and_cell(String broken, String why) throws Exception {
        String table = resource(broken);

        assertThatThrownBy(() -> tablesWith(table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.dmn")
                .hasMessageContaining(why);
    }

    @Test
    void a_whole_table_is_taken_and_a_question_beyond_it_is_a_fault_with_the_inputs_named() throws Exception {
        Decisions tables = tablesWith(resource("whole"));

        assertThat(tables.one("Example", Map.of("obligation", "NOTIFY"))).containsEntry("ruleId", "T1");
        assertThatThrownBy(() -> tables.one("Example", Map.of("obligation", "PUBLISH_REPORT")))
                .isInstanceOf(NoRuleMatches.class)
                .hasMessage("no row of Example matches {obligation=PUBLISH_REPORT}");
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/guidance/broken", name + ".dmn"));
    }

    /** That table beside one that is delivered. */
    private static Decisions tablesWith(String table) {
        Resource broken = new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "broken.dmn";
            }
        };
        return new DecisionTables(
                VOCABULARY, List.of(new FileSystemResource("bpmn/decisions/time-limits.dmn"), broken));
    }
}
