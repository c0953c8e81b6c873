package org.practicereview.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.RealGuidance;

class DueInWordsTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 5);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-27T09:00, due in 5 working days",
        "2026-05-01T09:00, due in 1 working day",
        "2026-05-03T09:00, due in 1 working day",
        "2026-05-04T23:59, due in 1 working day",
        "2026-05-05T00:00, due today",
        "2026-05-05T23:59, due today",
        "2026-05-06T00:00, 1 working day late",
        "2026-05-08T09:00, 3 working days late",
        "2026-05-10T09:00, 3 working days late",
    })
    void an_open_date_says_how_much_time_is_left_or_how_late_it_is(LocalDateTime now, String words) {
        assertThat(words(now, deadline(DUE_ON, null, null))).isEqualTo(words);
    }

    @Test
    void a_date_on_a_day_without_work_counts_no_working_day_before_or_after_it() {
        Deadline onSunday = deadline(LocalDate.of(2026, 5, 3), null, null);

        assertThat(words(LocalDateTime.of(2026, 5, 2, 9, 0), onSunday)).isEqualTo("due before the next working day");
        assertThat(words(LocalDateTime.of(2026, 5, 4, 9, 0), onSunday))
                .isEqualTo("late, no working day has passed since");
    }

    @Test
    void a_date_that_was_met_says_whether_in_time() {
        LocalDateTime today = LocalDateTime.of(2026, 6, 1, 9, 0);

        assertThat(words(today, deadline(DUE_ON, at("2026-05-05T23:59:59"), null)))
                .isEqualTo("met in time");
        assertThat(words(today, deadline(DUE_ON, at("2026-05-06T00:00:00"), null)))
                .isEqualTo("met 1 working day late");
    }

    @Test
    void a_date_that_fell_away_is_not_late_however_long_ago() {
        Deadline cancelled = deadline(DUE_ON, null, at("2026-05-01T12:00:00"));

        assertThat(words(LocalDateTime.of(2026, 6, 1, 9, 0), cancelled)).isEqualTo("no longer needed");
        assertThat(cancelled.isLate(LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(cancelled.isOpen()).isFalse();
    }

    @ParameterizedTest(name = "due on {0}, late from {1}")
    @CsvSource({
        "2026-05-12, 2026-05-12T23:00:00Z",
        "2026-10-24, 2026-10-24T23:00:00Z",
        "2026-10-25, 2026-10-26T00:00:00Z",
        "2026-10-27, 2026-10-28T00:00:00Z",
        "2026-03-28, 2026-03-29T00:00:00Z",
        "2026-03-29, 2026-03-29T23:00:00Z",
    })
    void a_date_lapses_when_the_next_day_begins_in_england(LocalDate dueOn, Instant lapsesAt) {
        assertThat(deadline(dueOn, null, null).lapsesAt()).isEqualTo(lapsesAt);
    }

    private static String words(LocalDateTime now, Deadline deadline) {
        Clock clock = Clock.fixed(now.atZone(England.ZONE).toInstant(), England.ZONE);
        return new DueInWords(RealArithmetic.arithmetic(), clock).of(deadline);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(England.ZONE).toInstant();
    }

    private static Deadline deadline(LocalDate dueOn, @Nullable Instant metAt, @Nullable Instant cancelledAt) {
        return new Deadline(
                1,
                1,
                Obligation.NOTIFY,
                "WT2023",
                RealGuidance.guidance().timeLimit(Obligation.NOTIFY, "WT2023"),
                dueOn.minusDays(7),
                dueOn,
                false,
                false,
                metAt,
                null,
                cancelledAt,
                null,
                null,
                null,
                null,
                false,
                0);
    }
}
