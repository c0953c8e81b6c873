package org.practicereview.guidance;

import java.time.LocalDate;

/**
 * The days on which the new safeguarding arrangements of an area can have begun (S16).
 *
 * @param first the day the new law began
 * @param last the day by which every area had to be there
 */
public record ChangeoverDays(LocalDate first, LocalDate last) {

    public boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
