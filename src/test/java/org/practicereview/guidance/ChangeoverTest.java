package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.process.RealTables;

/** The days of the change from boards to partners are worked out from the limits of its edition (S16, S17). */
class ChangeoverTest {

    private static final LocalDate AREA_START = LocalDate.of(2019, 9, 1);

    @Test
    void its_days_are_worked_out_once_when_the_service_starts() {
        AtomicInteger asked = new AtomicInteger();
        Guidance guidance = guidance(row -> asked.incrementAndGet());
        int atStart = asked.get();

        assertThat(guidance.changeover())
                .isEqualTo(new ChangeoverDays(LocalDate.of(2018, 6, 29), LocalDate.of(2019, 9, 29)));
        guidance.transition(Transition.Question.NEW_REVIEW, AREA_START, AREA_START);

        assertThat(asked).hasValue(atStart);
    }

    @Test
    void a_table_without_a_limit_for_new_arrangements_is_refused_by_name() {
        assertThatThrownBy(() -> guidance(row -> row.put("applies", false)))
                .isInstanceOf(UnreliableGuidance.class)
                .hasMessageContaining("TimeLimits")
                .hasMessageContaining("START_NEW_ARRANGEMENTS");
    }

    private static Guidance guidance(Limits limits) {
        return new Guidance(new WithLimits(limits), RealGuidance.editions(), RealGuidance.overlays());
    }

    /** What becomes of a row of limits that is asked for. */
    private interface Limits {

        void asked(Map<String, Object> row);
    }

    /** The tables as delivered, but for the limits. */
    private record WithLimits(Limits limits) implements Decisions {

        @Override
        public Map<String, Object> one(String decision, Map<String, Object> inputs) {
            return RealTables.decisions().one(decision, inputs);
        }

        @Override
        public List<Map<String, Object>> all(String decision, Map<String, Object> inputs) {
            List<Map<String, Object>> rows = RealTables.decisions().all(decision, inputs).stream()
                    .<Map<String, Object>>map(HashMap::new)
                    .toList();
            if (decision.equals("TimeLimits")) {
                rows.forEach(limits::asked);
            }
            return rows;
        }
    }
}
