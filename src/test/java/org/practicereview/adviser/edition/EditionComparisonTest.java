package org.practicereview.adviser.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicereview.adviser.Source;
import org.practicereview.adviser.edition.Comparison.Answer;
import org.practicereview.adviser.edition.Comparison.ComparedRow;
import org.practicereview.adviser.edition.Comparison.ComparedTable;
import org.practicereview.adviser.edition.Comparison.Condition;
import org.practicereview.adviser.edition.Comparison.Said;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.guidance.RuleTable;
import org.practicereview.guidance.process.RealTables;

/** Two editions side by side, asked of the tables as they are delivered. */
class EditionComparisonTest {

    private static final Editions EDITIONS = RealGuidance.editions();
    private static final EditionComparison COMPARISON =
            new EditionComparison(EDITIONS, RealTables.ruleTables(), RealGuidance.wordings());

    static List<Edition> everyEdition() {
        return EDITIONS.all();
    }

    @Test
    void every_table_that_depends_on_the_edition_is_compared_and_its_words() {
        assertThat(compare("WT2015", "WT2018", false).tables())
                .extracting(ComparedTable::name)
                .containsExactly(
                        "TimeLimits",
                        "RouteOfIncident",
                        "Notifier",
                        "Recipients",
                        "Criteria",
                        "Publication",
                        "Pauses",
                        "LearningReviewKinds",
                        "Wording");
    }

    @Test
    void every_table_and_column_is_named_in_words() {
        assertThat(compare("WT2015", "WT2018", false).tables()).allSatisfy(table -> {
            assertThat(table.title()).doesNotContain("Pauses");
            assertThat(table.rows())
                    .flatExtracting(ComparedRow::asked)
                    .extracting(Condition::label)
                    .allMatch(label -> Character.isUpperCase(label.charAt(0)));
            assertThat(table.rows())
                    .filteredOn(row -> row.first() != null)
                    .flatExtracting(row -> row.first().says())
                    .extracting(Said::label)
                    .allMatch(label -> Character.isUpperCase(label.charAt(0)));
        });
    }

    @Test
    void a_limit_that_law_sets_since_2018_differs_and_says_so_on_both_sides() {
        ComparedRow notify = row(compare("WT2015", "WT2018", false), "TimeLimits", "NOTIFY");

        assertThat(notify.difference().label()).isEqualTo("Different");
        assertThat(notify.first().says()).contains(new Said("Who sets it", "Set by statutory guidance"));
        assertThat(notify.second().says())
                .contains(new Said("Who sets it", "The duty is set by law, the number of days by statutory guidance"))
                .contains(
                        new Said(
                                "By when",
                                "5 working days after the local authority knows of the incident and knows or suspects abuse or neglect"));
        assertThat(notify.second().sources())
                .singleElement()
                .returns("T1", Source::rule)
                .returns(
                        "Confirmed in a published source",
                        source -> source.confidence().label());
    }

    @Test
    void what_an_edition_does_not_know_is_said_in_words() {
        ComparedRow rapidReview = row(compare("WT2015", "WT2018", true), "TimeLimits", "SEND_RAPID_REVIEW");

        assertThat(rapidReview.first().says()).containsExactly(new Said("Under this edition", "There is no such rule"));
        assertThat(rapidReview.first().sources().get(0).confidence().label()).isEqualTo("Not confirmed");
    }

    @Test
    void an_edition_that_was_not_read_inherits_every_row() {
        Comparison unread = compare("WT2023", "WT2026", false);

        assertThat(unread.differences()).isZero();
        assertThat(unread.rows()).isGreaterThan(80);
        assertThat(unread.second().standing()).isEqualTo("inherited from WT2023, not yet checked");
        assertThat(compare("WT2023", "WT2026", true).tables())
                .allSatisfy(table -> assertThat(table.rows()).isEmpty());
    }

    @Test
    void a_bare_source_that_changed_is_no_difference() {
        assertThat(Difference.OTHER_SOURCE.matters()).isFalse();
        assertThat(compare("WT2013", "WT2015", false).tables())
                .flatExtracting(ComparedTable::rows)
                .extracting(row -> row.difference().code())
                .contains("OTHER_SOURCE", "SAME", "DIFFERENT", "ONLY_SECOND");
    }

    @Test
    void care_leavers_came_in_2023() {
        Comparison since2023 = compare("WT2018-2020", "WT2023", true);

        assertThat(table(since2023, "RouteOfIncident").rows())
                .anySatisfy(row -> assertThat(row.second().sources())
                        .extracting(Source::rule)
                        .containsExactly("N5"));
        assertThat(COMPARISON.obligationsThatDiffer(EDITIONS.of("WT2018-2020"), EDITIONS.of("WT2023")))
                .containsExactlyInAnyOrder("NOTIFY_CARE_LEAVER_DEATH", "PUBLISH_YEARLY_REPORT");
    }

    @Test
    void words_that_changed_within_an_edition_are_given_with_their_day() {
        ComparedRow health = table(compare("WT2018", "WT2018-2020", false), "Wording").rows().stream()
                .filter(row -> row.asked().get(0).values().get(0).code().equals("HEALTH_BODY"))
                .findFirst()
                .orElseThrow();

        assertThat(health.first().says()).containsExactly(new Said("Called", "clinical commissioning group (CCG)"));
        assertThat(health.second().says())
                .containsExactly(new Said(
                        "Called", "clinical commissioning group (CCG); from 1 July 2022: integrated care board (ICB)"));
        assertThat(health.second().sources()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("everyEdition")
    void an_edition_compared_with_itself_is_the_same_throughout_and_answers_every_question(Edition edition) {
        Comparison itself = COMPARISON.of(edition, edition, false);

        assertThat(itself.differences()).isZero();
        assertThat(RealTables.ruleTables().all())
                .filteredOn(table -> table.knowsEditions() && table.answersOnce())
                .extracting(RuleTable::name)
                .allSatisfy(name -> assertThat(table(itself, name).rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.first())
                                .isEqualTo(row.second())
                                .extracting(Answer::says)
                                .isNotEqualTo(List.of())));
    }

    private static Comparison compare(String first, String second, boolean differencesOnly) {
        return COMPARISON.of(EDITIONS.of(first), EDITIONS.of(second), differencesOnly);
    }

    private static ComparedTable table(Comparison comparison, String name) {
        return comparison.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedRow row(Comparison comparison, String table, String asked) {
        return table(comparison, table).rows().stream()
                .filter(row -> row.asked().stream()
                        .flatMap(condition -> condition.values().stream())
                        .anyMatch(value -> value.code().equals(asked)))
                .findFirst()
                .orElseThrow();
    }
}
