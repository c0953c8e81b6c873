package org.practicereview.calculator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.form.InvalidAnswers;

/**
 * When a clock starts.
 *
 * @param on the day, in England
 * @param at the moment, nothing where only the day is known
 */
record Start(LocalDate on, @Nullable Instant at) {

    private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");

    /**
     * Reads a time of that day: 09:30, or with the offset of the place it was read at, 09:30+01:00.
     *
     * @throws InvalidAnswers when there is no such time, also because the clocks went forward
     */
    static Start of(LocalDate day, @Nullable String time) {
        if (time == null) {
            return new Start(day, null);
        }
        try {
            Instant at = WITH_OFFSET.matcher(time).matches()
                    ? OffsetTime.parse(time).atDate(day).toInstant()
                    : inEngland(day.atTime(LocalTime.parse(time)));
            return new Start(England.dayOf(at), at);
        } catch (DateTimeParseException notATime) {
            throw new InvalidAnswers("/time", "not-a-time", "Enter a real time, for example 09:30");
        } catch (DateTimeException notThere) {
            throw new InvalidAnswers(
                    "/time", "not-a-time", "There was no such time on that day: the clocks went forward");
        }
    }

    /** In the hour that comes twice, the first one. */
    private static Instant inEngland(LocalDateTime local) {
        if (England.ZONE.getRules().getValidOffsets(local).isEmpty()) {
            throw new DateTimeException("left out when the clocks go forward");
        }
        return local.atZone(England.ZONE).toInstant();
    }
}
