package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    private final DateWords words = new DateWords();

    @Test
    void a_date_is_written_out() {
        assertThat(words.date(LocalDate.of(2026, 4, 20))).isEqualTo("20 April 2026");
        assertThat(words.date(LocalDate.of(2026, 9, 1))).isEqualTo("1 September 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-20T08:05:00Z, 9:05am on 20 April 2026",
        "2026-01-20T09:05:00Z, 9:05am on 20 January 2026",
        "2026-04-20T13:00:00Z, 2pm on 20 April 2026",
        "2026-04-20T11:00:00Z, midday on 20 April 2026",
        "2026-04-19T23:00:00Z, midnight on 20 April 2026",
        "2026-04-19T23:30:00Z, 12:30am on 20 April 2026",
        "2026-04-20T11:30:00Z, 12:30pm on 20 April 2026",
    })
    void a_moment_is_told_in_the_time_of_england(Instant moment, String told) {
        assertThat(words.moment(moment)).isEqualTo(told);
    }
}
