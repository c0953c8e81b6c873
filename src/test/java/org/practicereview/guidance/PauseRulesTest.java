package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.guidance.PauseRule.Effect;
import org.practicereview.guidance.process.RealTables;

/** What proceedings beside a case do to its dates is a table; a date that law sets never moves. */
class PauseRulesTest {

    private static final Guidance GUIDANCE = RealGuidance.guidance();

    @ParameterizedTest
    @EnumSource(Proceedings.class)
    void no_date_that_law_sets_moves_under_any_edition(Proceedings proceedings) {
        assertThat(RealGuidance.editions().all())
                .allSatisfy(edition -> assertThat(Obligation.values())
                        .filteredOn(obligation -> GUIDANCE.findTimeLimit(obligation, edition.code())
                                .filter(TimeLimit::statutory)
                                .isPresent())
                        .allSatisfy(obligation -> assertThat(GUIDANCE.pause(proceedings, obligation, edition.code())
                                        .effect())
                                .as(obligation + " under " + edition.code())
                                .isNotEqualTo(Effect.EXPECTED_DATE_MOVES)));
    }

    @ParameterizedTest
    @CsvSource({
        "CRIMINAL, NOTIFY, WT2023, REASON_FOR_DELAY, T4",
        "CRIMINAL, SEND_RAPID_REVIEW, WT2018, REASON_FOR_DELAY, RR18",
        "CORONIAL, PUBLISH_REPORT, WT2026, REASON_FOR_DELAY, L13",
        "OTHER, PUBLISH_REPORT, WT2023, REASON_FOR_DELAY, L16",
        "FAMILY, ANSWER_RAPID_REVIEW, WT2023, EXPECTED_DATE_MOVES, P4",
        "OTHER, ANSWER_RAPID_REVIEW, WT2023, REASON_FOR_DELAY, P4",
        "CRIMINAL, COMPLETE_SERIOUS_CASE_REVIEW, WT2013, REASON_FOR_DELAY, S10",
        "CRIMINAL, KEEP_LOCAL_REPORT_AVAILABLE, WT2023, NOT_AFFECTED, L15",
    })
    void the_effect_follows_the_obligation_and_the_edition(
            Proceedings proceedings, Obligation obligation, String edition, Effect effect, String ruleId) {
        assertThat(GUIDANCE.pause(proceedings, obligation, edition))
                .returns(effect, PauseRule::effect)
                .returns(ruleId, rule -> rule.citation().ruleId());
    }

    @Test
    void a_table_that_moves_what_law_sets_is_a_fault_that_names_it() {
        Guidance careless = new Guidance(new MovingEverything(), RealGuidance.editions(), RealGuidance.overlays());

        assertThatThrownBy(() -> careless.pause(Proceedings.CRIMINAL, Obligation.NOTIFY, "WT2023"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOTIFY under WT2023");
    }

    /** The tables as delivered, but for one whose every row moves the date. */
    private static final class MovingEverything implements Decisions {

        private final Decisions real = RealTables.decisions();

        @Override
        public Map<String, Object> one(String decision, Map<String, Object> inputs) {
            return all(decision, inputs).get(0);
        }

        @Override
        public List<Map<String, Object>> all(String decision, Map<String, Object> inputs) {
            return decision.equals("Pauses")
                    ? List.of(Map.of("effect", "EXPECTED_DATE_MOVES", "note", "It moves"))
                    : real.all(decision, inputs);
        }
    }
}
