package org.practicereview.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.guidance.TimeLimit;

/** Limits of every unit, applied to the day or moment that starts them. */
class DateArithmeticTest {

    private static final Guidance GUIDANCE = RealGuidance.guidance();
    private static final DateArithmetic ARITHMETIC = RealArithmetic.arithmetic();

    @ParameterizedTest(name = "{0} under {1}, from {2}: {3}")
    @CsvSource({
        "NOTIFY, WT2015, 2015-12-23, 2016-01-04",
        "SEND_ADVANCE_COPIES, WT2013, 2014-04-25, 2014-04-18",
        "SEND_ADVANCE_COPIES, WT2015, 2016-03-29, 2016-03-16",
        "TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, WT2015, 2016-12-20, 2017-01-03",
        "DECIDE_ON_SERIOUS_CASE_REVIEW, WT2015, 2016-01-31, 2016-02-29",
        "COMPLETE_SERIOUS_CASE_REVIEW, WT2015, 2016-08-31, 2017-02-28",
        "KEEP_SERIOUS_CASE_REVIEW_AVAILABLE, WT2015, 2016-02-29, 2017-02-28",
        "FINISH_OPEN_SERIOUS_CASE_REVIEWS, WT2018, 2019-09-29, 2020-09-29",
        "START_NEW_ARRANGEMENTS, WT2018, 2018-06-29, 2019-09-29",
        "PUBLISH_YEARLY_REPORT, WT2023, 2024-03-31, 2024-09-30",
        "GIVE_REASONS_FOR_DELAY, WT2023, 2024-03-31, 2024-03-31",
    })
    void a_limit_ends_on_its_day(Obligation obligation, String edition, LocalDate from, LocalDate end) {
        assertThat(ARITHMETIC
                        .apply(GUIDANCE.timeLimit(obligation, edition), from)
                        .end())
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "48 hours after {0}: {1}")
    @CsvSource({
        "2026-03-28T10:00:00Z, 2026-03-30T10:00:00Z",
        "2026-10-24T10:00:00Z, 2026-10-26T10:00:00Z",
    })
    void hours_are_hours_over_weekends_and_changes_of_the_clock(Instant from, Instant end) {
        assertThat(ARITHMETIC.apply(hours(), from)).isEqualTo(end);
    }

    @Test
    void hours_need_a_moment_and_days_need_a_day() {
        assertThatThrownBy(() -> ARITHMETIC.apply(hours(), LocalDate.of(2026, 3, 28)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ARITHMETIC.apply(GUIDANCE.timeLimit(Obligation.NOTIFY, "WT2023"), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeLimit hours() {
        return GUIDANCE.timeLimit(Obligation.NOTIFY_CHILD_DEATH, "WT2023");
    }
}
