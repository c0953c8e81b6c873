package org.practicereview.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.England;
import org.practicereview.clock.WorkedDate.Mark;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.NotUnderThisEdition;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.TimeLimit;

/** Dates of every edition, counted by hand, against the guidance and the calendar as they are delivered. */
class WorkedDatesTest {

    private static final Guidance GUIDANCE = RealGuidance.guidance();
    private static final DateArithmetic ARITHMETIC = RealArithmetic.arithmetic();

    static List<WorkedDate> examples() {
        return WorkedDate.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_date_is_the_one_counted_by_hand(WorkedDate example) {
        LocalDate start = example.startsOn();
        assertThat(RealGuidance.editions().on(start).code()).isEqualTo(example.edition());
        if (example.is(Mark.NO_LIMIT)) {
            assertThatThrownBy(() -> GUIDANCE.timeLimit(example.obligation(), example.edition()))
                    .isInstanceOfSatisfying(
                            NotUnderThisEdition.class,
                            none -> assertThat(none.citation().ruleId()).isEqualTo(example.rule()));
            return;
        }
        TimeLimit limit = GUIDANCE.timeLimit(example.obligation(), example.edition());
        assertThat(limit.citation().ruleId()).isEqualTo(example.rule());
        if (example.inHours()) {
            assertThat(ARITHMETIC.apply(limit, inEngland(example.start()))).isEqualTo(inEngland(example.due()));
        } else {
            endsAsCounted(example, ARITHMETIC.apply(limit, start));
        }
    }

    private static void endsAsCounted(WorkedDate example, Count count) {
        assertThat(count.end()).isEqualTo(example.due());
        assertThat(count.provisional()).isEqualTo(example.is(Mark.PROVISIONAL));
        assertThat(GUIDANCE.relaxation(example.obligation(), count.from(), count.end())
                        .filter(Relaxation::relaxed)
                        .isPresent())
                .isEqualTo(example.is(Mark.RELAXED));
        assertThat(example.obligation().keepsAvailable())
                .isEqualTo(!example.takeDown().isEmpty());
        if (example.obligation().keepsAvailable()) {
            assertThat(count.end().plusDays(1)).isEqualTo(example.takeDown());
        }
    }

    private static Instant inEngland(String local) {
        return LocalDateTime.parse(local).atZone(England.ZONE).toInstant();
    }
}
