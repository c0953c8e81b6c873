package org.practicereview.calendar;

import java.time.LocalDate;

/**
 * How long something must stay where everybody finds it (W5).
 *
 * @param from the day it was put there
 * @param lastDay the anniversary: it is still there
 * @param firstTakeDownDay the first day on which it may be taken down
 */
public record Availability(LocalDate from, LocalDate lastDay, LocalDate firstTakeDownDay) {

    static Availability until(LocalDate from, LocalDate anniversary) {
        return new Availability(from, anniversary, anniversary.plusDays(1));
    }
}
