package org.practicereview.workflow.ics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes all-day events as RFC 5545 asks: lines of at most 75 octets, ended by CR LF, special characters escaped. */
final class CalendarFile {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /** The events as one file, written at that moment. */
    static String of(List<CalendarEvent> events, Instant now) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Practice Review//Deadlines//EN");
        file.line("CALSCALE:GREGORIAN");
        events.forEach(event -> file.event(event, now));
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void event(CalendarEvent event, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + MOMENT.format(now));
        line("SEQUENCE:" + event.sequence());
        line("DTSTART;VALUE=DATE:" + day(event.day()));
        // the end of an all-day event is the day after it
        line("DTEND;VALUE=DATE:" + day(event.day().plusDays(1)));
        line("SUMMARY:" + escaped(event.summary()));
        line("URL:" + event.link());
        line("STATUS:" + event.status());
        line("CLASS:CONFIDENTIAL");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                // anything else that a reader may take for the end of a line, and what no line may hold
                .replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
    }

    /** Folds by octets and never inside a character. */
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            at += character.length();
        }
        text.append("\r\n");
    }
}
