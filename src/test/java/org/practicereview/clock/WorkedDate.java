package org.practicereview.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.guidance.Obligation;

/**
 * A date that was counted by hand.
 *
 * @param name what happened
 * @param obligation what must be done
 * @param start the day that starts it, in England, with the time where the limit is in hours
 * @param suspected the day abuse or neglect was known or suspected, or nothing
 * @param edition in force on that day
 * @param rule that answers
 * @param due the day, or the day and time, or nothing where the edition knows no limit
 * @param takeDown first day it may be taken down, or nothing
 * @param marks what else is true of the answer
 */
record WorkedDate(
        String name,
        Obligation obligation,
        String start,
        String suspected,
        String edition,
        String rule,
        String due,
        String takeDown,
        Set<Mark> marks) {

    /** What else is true of an answer. */
    enum Mark {
        NO_LIMIT,
        PROVISIONAL,
        RELAXED
    }

    static List<WorkedDate> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/calendar/worked-dates.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(WorkedDate::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    boolean inHours() {
        return due.contains("T");
    }

    /** The later of awareness and suspicion, or the one day that starts it. */
    LocalDate startsOn() {
        LocalDate first = LocalDate.parse(start.substring(0, 10));
        return new NotificationStart(null, first, suspected.isEmpty() ? null : LocalDate.parse(suspected)).startsOn();
    }

    private static WorkedDate read(String line) {
        String[] cells = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        return new WorkedDate(
                cells[0],
                Obligation.valueOf(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                Arrays.stream(cells[8].split(" "))
                        .filter(mark -> !mark.isEmpty())
                        .map(Mark::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return name;
    }
}
