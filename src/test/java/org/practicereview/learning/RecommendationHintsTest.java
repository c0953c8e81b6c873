package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.guidance.RecommendationFacts;
import org.practicereview.guidance.RecommendationHint;
import tools.jackson.databind.json.JsonMapper;

/** What may make a recommendation better, seen without understanding it (L9). */
class RecommendationHintsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final LearningTerms TERMS =
            new LearningTerms(JsonMapper.builder().build());

    @Test
    void who_does_what_by_when_with_a_measure_needs_no_hint() {
        assertThat(hints("Ask the child alone at each visit", "Head of family help", "Audit of 20 files", 90))
                .isEmpty();
    }

    @Test
    void everybody_is_nobody() {
        assertThat(hints("Ask the child", " All Agencies ", "Audit of 20 files", 90))
                .singleElement()
                .asString()
                .startsWith("Name the body");
    }

    @Test
    void ensuring_and_reminding_say_no_outcome() {
        assertThat(hints("Ensure that staff are reminded", "Head of family help", "Children are safe", 90))
                .singleElement()
                .asString()
                .contains("say no outcome");
        assertThat(hints("Ensure that staff ask", "Head of family help", "80 % of files show it", 90))
                .isEmpty();
    }

    @Test
    void training_alone_and_days_far_away_or_past_are_said_with_their_source() {
        assertThat(hints("Train all staff", "Head of family help", "Audit", 400))
                .hasSize(2)
                .anySatisfy(hint -> assertThat(hint).startsWith("Training"))
                .anySatisfy(hint -> assertThat(hint).contains("a year ahead"));
        assertThat(hints("Ask the child", "Head of family help", "Audit", -10))
                .singleElement()
                .asString()
                .contains("passed");
        assertThat(found("Train all staff", "Head of family help", "Audit", 90)
                        .get(0)
                        .citation()
                        .ruleId())
                .isEqualTo("L17");
    }

    @Test
    void the_themes_are_coded_once_each() {
        assertThat(TERMS.themes()).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        assertThat(TERMS.theme("NEGLECT")).isEqualTo("Neglect");
        assertThat(TERMS.theme("GONE")).isEqualTo("GONE");
    }

    private static List<String> hints(String what, String who, String shownBy, int daysAhead) {
        return found(what, who, shownBy, daysAhead).stream()
                .map(RecommendationHint::hint)
                .toList();
    }

    private static List<RecommendationHint> found(String what, String who, String shownBy, int daysAhead) {
        return RealGuidance.learning()
                .hints(RecommendationFacts.of(TERMS, what, who, shownBy, TODAY.plusDays(daysAhead), TODAY));
    }
}
