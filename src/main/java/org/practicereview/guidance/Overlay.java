package org.practicereview.guidance;

import java.time.LocalDate;

/**
 * Days on which some limits were relaxed (RR19).
 *
 * @param code as the decision table names it
 * @param name in words
 * @param from first day
 * @param until last day
 * @param citation where its days stand
 */
public record Overlay(String code, String name, LocalDate from, LocalDate until, Citation citation) {

    /** Whether any of the days from the one to the other, whichever is earlier, lies in it. */
    boolean touches(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return !first.isAfter(until) && !last.isBefore(from);
    }
}
