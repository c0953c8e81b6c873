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
 */
public record Area(String code, String name, @Nullable LocalDate newArrangementsOn) {

    /** An area of which it is not yet known when its new arrangements began. */
    public Area(String code, String name) {
        this(code, name, null);
    }
}
