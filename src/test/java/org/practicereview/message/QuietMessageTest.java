package org.practicereview.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;

/** The words of messages: they read as sentences with the day that follows, and say no more than they must. */
class QuietMessageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PANEL_ANSWERED | The Panel sent its answer, with a letter, on 20 April 2026.",
                "PARTNERS_ANSWER_AWAITED | This reminder was written on 20 April 2026.",
                "REPORT_TAKEN_DOWN | A published report was taken down, with the reason in the case, on 20 April 2026.",
                "REVIEWER_TO_DECLARE | You were appointed on 20 April 2026.",
                "AGENCY_REQUESTED | Your agency is asked for information for a rapid review, due on 20 April 2026.",
            })
    void the_day_belongs_to_what_was_done_or_is_due(Event event, String said) {
        assertThat(message(event.words())).contains(said);
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void no_words_leave_the_day_to_what_is_so_on_every_day(Event event) {
        assertThat(event.words())
                .doesNotEndWithIgnoringCase("; said")
                .doesNotMatch(".*\\b(waits|is in the case|are in the case|now)$");
    }

    @Test
    void of_a_missed_date_it_is_said_what_was_to_be_done() {
        assertThat(message(QuietMessage.missed(Obligation.SEND_RAPID_REVIEW)))
                .isEqualTo("SI-2026-0001: Not done in time: Send the rapid review to the Panel, due on 20 April 2026."
                        + " Sign in to Practice Review to read it.");
    }

    @ParameterizedTest
    @EnumSource(Obligation.class)
    void and_nothing_that_tells_who_a_child_was_or_that_it_died(Obligation obligation) {
        assertThat(QuietMessage.missed(obligation).toLowerCase())
                .satisfiesAnyOf(
                        words -> assertThat(words).doesNotContain("death", "looked-after", "care leaver"),
                        // of an area, and of no child
                        words -> assertThat(obligation).isEqualTo(Obligation.FINISH_OPEN_CHILD_DEATH_REVIEWS));
    }

    private static String message(String words) {
        return QuietMessage.about("SI-2026-0001", words, DAY, null, Recipient.PANEL);
    }
}
