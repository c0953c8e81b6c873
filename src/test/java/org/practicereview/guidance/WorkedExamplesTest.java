package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Named examples, each answered by the row that was meant for it. */
class WorkedExamplesTest {

    private static final Map<String, Asked> ASKED = new HashMap<>();

    static List<WorkedExample> examples() {
        return WorkedExample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_example_is_answered_by_its_row(WorkedExample example) {
        Table table = Table.named(example.table());
        Map<String, Map<String, Object>> answered =
                ASKED.computeIfAbsent(example.table(), name -> new Asked(table)).ask(example.question());

        assertThat(answered).containsKey(example.row());
        assertThat(example.question().keySet()).isEqualTo(table.asksFor());
    }

    @Test
    void every_table_has_an_example() {
        assertThat(examples().stream().map(WorkedExample::table).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Table.all().stream().map(Table::name).toList());
    }
}
