package org.practicereview.workflow.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-04-20T08:00:00.123Z");

    @Test
    void an_event_is_a_whole_day_with_a_stable_name_and_a_number_that_rises() {
        assertThat(CalendarFile.of(List.of(event("SI-2026-0001: Notify", LocalDate.of(2026, 12, 31))), NOW))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Practice Review//Deadlines//EN
                        CALSCALE:GREGORIAN
                        BEGIN:VEVENT
                        UID:deadline-7@review.example
                        DTSTAMP:20260420T080000Z
                        SEQUENCE:3
                        DTSTART;VALUE=DATE:20261231
                        DTEND;VALUE=DATE:20270101
                        SUMMARY:SI-2026-0001: Notify
                        URL:https://review.example/cases/SI-2026-0001/dates/7
                        STATUS:CONFIRMED
                        CLASS:CONFIDENTIAL
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void long_lines_are_folded_by_octets_and_never_inside_a_character() {
        String summary = "Ä€𝄞".repeat(40);
        String file = CalendarFile.of(List.of(event(summary, LocalDate.of(2026, 4, 27))), NOW);

        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\uFFFD"));
        assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void special_characters_are_escaped_so_that_no_text_becomes_a_property() {
        String file = CalendarFile.of(List.of(event("a,b;c\\d\r\nATTACH:x\ny", LocalDate.of(2026, 4, 27))), NOW);

        assertThat(file).contains("SUMMARY:a\\,b\\;c\\\\d\\nATTACH:x\\ny\r\n").doesNotContain("\r\nATTACH");
    }

    @Test
    void a_calendar_without_events_is_still_a_calendar() {
        assertThat(CalendarFile.of(List.of(), NOW))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static CalendarEvent event(String summary, LocalDate day) {
        return new CalendarEvent(
                "deadline-7@review.example",
                3,
                day,
                CalendarEvent.Status.CONFIRMED,
                summary,
                "https://review.example/cases/SI-2026-0001/dates/7");
    }
}
