package org.practicereview.workflow.ics;

import static org.practicereview.attack.parser.Parser.require;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.attack.parser.Parser;

/** Words of people in calendar files. */
public final class CalendarParsers {

    public static final List<Parser> ALL = List.of(Parser.ofText("calendar", CalendarParsers::event));

    private CalendarParsers() {}

    /** Whatever it says, it is one event with the lines that an event has. */
    private static void event(String words) {
        CalendarEvent event = new CalendarEvent(
                "date-1@review.example",
                0,
                LocalDate.of(2026, 4, 20),
                CalendarEvent.Status.CONFIRMED,
                words,
                "https://review.example/cases/SI-2026-0001");
        String file = CalendarFile.of(List.of(event), Instant.EPOCH);
        for (String line : file.split("\r\n", -1)) {
            require(line.chars().noneMatch(Character::isISOControl), "no line within a line");
            require(line.getBytes(StandardCharsets.UTF_8).length <= 75, "short lines");
        }
        String unfolded = file.replace("\r\n ", "");
        require(unfolded.split("\r\n").length == 17, "as many lines as an event has");
    }
}
