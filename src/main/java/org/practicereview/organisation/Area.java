package org.practicereview.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A local authority area and its safeguarding partnership.
 *
 * @param code short stable code in capitals, such as {@code NORTHSHIRE}
 * @param name as people write it
 * @param newArrangementsOn the day its new safeguarding arrangements began and its board gave its functions up (S15,
 *     S18), nothing while nobody has entered it
 * @param onePersonMaySend whether somebody may send a notification that they prepared themselves
 * @param contact whom other areas ask about a case that they may not see; nothing while nobody has entered it
 */
public record Area(
        String code,
        String name,
        @Nullable LocalDate newArrangementsOn,
        boolean onePersonMaySend,
        @Nullable String contact) {

    /** An area of which it is not yet known when its new arrangements began, and where two people send a notification. */
    public Area(String code, String name) {
        this(code, name, null, false, null);
    }
}
