package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.message.Event;

/** What holds for every decision table: no gap, no overlap, no row that says nothing, each row with its source. */
class DecisionTablesTest {

    static List<Table> tables() {
        return Table.all();
    }

    @Test
    void there_are_four_tables() {
        assertThat(tables())
                .extracting(Table::name)
                .containsExactlyInAnyOrder("Recipients", "ReviewerSuitability", "RouteOfIncident", "TimeLimits");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_combination_of_declared_values_is_answered_and_by_one_row_where_one_answer_is_wanted(Table table) {
        assertThat(table.matches()).isNotEmpty().allSatisfy((question, rows) -> {
            if (table.answersOnce()) {
                assertThat(rows).as(table + " asked " + question).hasSize(1);
            } else {
                assertThat(rows).as(table + " asked " + question).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_row_answers_some_question(Table table) {
        Set<String> reached =
                table.matches().values().stream().flatMap(List::stream).collect(Collectors.toSet());

        assertThat(reached).containsExactlyInAnyOrderElementsOf(table.rules());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_row_names_its_rule_its_source_and_how_sure_we_are(Table table) {
        assertThat(table.rules()).isNotEmpty().allSatisfy(row -> {
            assertThat(table.says(row, "ruleId")).as(row).matches("[A-Z]{1,2}\\d+");
            assertThat(table.says(row, "source")).as(row).hasSizeGreaterThan(10);
            assertThat(Confidence.valueOf(table.says(row, "confidence")))
                    .as(row)
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_table_says_how_long_the_engine_keeps_its_history(Table table) {
        assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @Test
    void the_declared_values_are_those_of_the_code() {
        assertThat(Table.named("RouteOfIncident").values("harm")).containsExactlyElementsOf(names(Harm.values()));
        assertThat(Table.named("RouteOfIncident").values("abuseOrNeglect"))
                .containsExactlyElementsOf(names(AbuseOrNeglect.values()));
        assertThat(Table.named("RouteOfIncident").values("status"))
                .containsExactlyElementsOf(names(ChildStatus.values()));
        assertThat(Table.named("TimeLimits").values("obligation"))
                .containsExactlyElementsOf(names(Obligation.values()));
        assertThat(Table.named("Recipients").values("event")).containsExactlyElementsOf(names(Event.values()));
    }

    @Test
    void every_table_knows_the_same_editions() {
        assertThat(List.of("RouteOfIncident", "Recipients"))
                .allSatisfy(table -> assertThat(Table.named(table).values("edition"))
                        .isEqualTo(Table.named("TimeLimits").values("edition")));
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
