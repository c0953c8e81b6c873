package org.practicereview.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on which the list of bank holidays of this installation differs from the library's.
 *
 * @param day the day
 * @param kind in which way
 * @param name what the holiday is called
 * @param reason where it is announced, in the words of whoever entered it
 * @param madeBy the administrator
 * @param madeAt when
 */
public record HolidayCorrection(LocalDate day, Kind kind, String name, String reason, UUID madeBy, Instant madeAt) {

    /** What was corrected; the names are stored and never change. */
    public enum Kind {
        /** A bank holiday the library does not know. */
        ADDED,
        /** The library takes it for a bank holiday, and it is an ordinary working day after all. */
        REMOVED
    }
}
