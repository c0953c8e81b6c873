package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of each table is asked for once, and answers what is written in it. */
class EveryRowTest {

    static List<Table> tables() {
        return Table.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_row_asked_for_answers_what_it_says(Table table) {
        Asked asked = new Asked(table);
        assertThat(table.rules()).isNotEmpty().allSatisfy(row -> {
            Map<String, Map<String, Object>> answered = asked.ask(table.questionFor(row));

            assertThat(answered).as(row).containsKey(row);
            assertThat(answered.get(row)).as(row).containsExactlyInAnyOrderEntriesOf(table.saysAll(row));
            if (table.answersOnce()) {
                assertThat(answered).as(row).hasSize(1);
            }
        });
    }
}
