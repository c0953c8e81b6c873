package org.practicereview.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglandTest {

    @ParameterizedTest(name = "{0} is on {1} in England")
    @CsvSource({
        "2026-06-30T22:59:59Z, 2026-06-30",
        "2026-06-30T23:00:00Z, 2026-07-01",
        "2026-12-31T23:59:59Z, 2026-12-31",
        "2026-10-25T00:30:00Z, 2026-10-25",
        "2026-10-24T23:00:00Z, 2026-10-25",
        "2026-10-25T23:30:00Z, 2026-10-25",
        "2026-03-29T00:59:59Z, 2026-03-29",
    })
    void a_day_begins_at_midnight_on_an_english_wall_in_summer_and_winter(Instant moment, LocalDate day) {
        assertThat(England.dayOf(moment)).isEqualTo(day);
        assertThat(England.today(Clock.fixed(moment, ZoneOffset.ofHours(9)))).isEqualTo(day);
    }

    @Test
    void a_moment_is_stored_as_the_same_moment() {
        Instant moment = Instant.parse("2026-07-01T10:15:30Z");

        assertThat(England.stored(moment)).isEqualTo(OffsetDateTime.parse("2026-07-01T10:15:30Z"));
    }
}
