package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.rapidreview.agency.AgencySummary.EventKind;
import org.practicereview.rapidreview.agency.AgencySummary.KeyEvent;

/** That something did not take place is a finding against somebody: nobody reads it where nobody said it (RR11). */
class EventsThatDoNotSayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "answered {0}: happened {1}")
    @CsvSource(
            value = {"true, true", "false, false", "nothing, true"},
            nullValues = "nothing")
    void only_what_is_said_not_to_have_taken_place_did_not(Boolean answered, boolean happened) {
        assertThat(new KeyEvent(DAY, EventKind.MEETING, answered, "A visit", null).happened())
                .isEqualTo(happened);
    }
}
