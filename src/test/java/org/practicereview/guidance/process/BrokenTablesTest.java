package org.practicereview.guidance.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.guidance.Decisions;
import org.practicereview.guidance.NoRuleMatches;

/** A table that cannot be relied on stops the service at its start, or the question that shows it. */
class BrokenTablesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<decision ", "</definitions>", "hitPolicy=\"UNIQUE\"", "<rule id"})
    void a_table_that_cannot_be_read_stops_the_start_and_is_named(String lost) throws Exception {
        String whole = Files.readString(Path.of("bpmn/decisions/time-limits.dmn"));

        assertThatThrownBy(() -> tablesWith(whole.replace(lost, "<")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.dmn");
    }

    @Test
    void a_gap_is_a_fault_with_the_table_and_the_inputs_named() throws Exception {
        Decisions tables = tablesWith(table(row("Rule_A", "A")));

        assertThatThrownBy(() -> tables.one("Example", Map.of("choice", "B")))
                .isInstanceOf(NoRuleMatches.class)
                .hasMessage("no row of Example matches {choice=B}");
    }

    @Test
    void an_overlap_is_a_fault() throws Exception {
        Decisions tables = tablesWith(table(row("Rule_A", "A") + row("Rule_B", "A")));

        assertThatThrownBy(() -> tables.one("Example", Map.of("choice", "A")))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("Rule_A")
                .hasMessageContaining("Rule_B");
    }

    /** The tables as delivered and one more, found where the service finds them: on the class path. */
    private Decisions tablesWith(String table) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("bpmn/decisions")).resolve("broken.dmn"), table);
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (var alsoTheFolder = new URLClassLoader(new URL[] {folder.toUri().toURL()}, usual)) {
            thread.setContextClassLoader(alsoTheFolder);
            return new DecisionTables(RealTables.vocabulary());
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static String table(String rows) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_Example" name="Example"
                    namespace="https://practice-review.example/decisions">
                  <decision id="Example" name="Example">
                    <decisionTable id="Table_Example" hitPolicy="UNIQUE">
                      <input id="Input_Choice"><inputExpression id="InputExpression_Choice" typeRef="string">
                        <text>choice</text></inputExpression></input>
                      <output id="Output_Answer" name="answer" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>""".formatted(rows);
    }

    private static String row(String id, String choice) {
        return """
                <rule id="%1$s"><inputEntry id="%1$s_in"><text>"%2$s"</text></inputEntry>
                <outputEntry id="%1$s_out"><text>"%2$s"</text></outputEntry></rule>""".formatted(id, choice);
    }
}
