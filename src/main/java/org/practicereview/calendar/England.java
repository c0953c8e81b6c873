package org.practicereview.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The zone in which days begin and end for every rule of the service. */
public final class England {

    /** The name of the zone, where only a constant will do. */
    public static final String NAME = "Europe/London";

    public static final ZoneId ZONE = ZoneId.of(NAME);

    private England() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** A moment of that day, for what is known to have been done on it without an hour. */
    public static Instant middayOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    /**
     * An ISO 8601 cycle that repeats every day at seven in the morning, from the day after {@code day} on. It counts 24
     * hours at a time, so it is an hour off after the clocks change, which does no harm.
     */
    public static String everyMorningAfter(LocalDate day) {
        return "R/" + day.plusDays(1).atTime(7, 0).atZone(ZONE).toInstant() + "/P1D";
    }

    /** The moment as the database keeps it. */
    public static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
