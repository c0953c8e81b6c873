package org.practicereview.casefile;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose areas an incident has to do with, by code (N16, N17). Nothing: nobody said, and it is the area that leads.
 *
 * @param incident where it happened
 * @param residence where the child normally lives
 * @param placing whose authority placed a looked-after child there
 */
public record IncidentAreas(
        @Nullable String incident,
        @Nullable String residence,
        @Nullable String placing) {

    /** In place of a code: an authority that does not use this service. No code of an area has a hyphen. */
    public static final String NOT_LISTED = "NOT-LISTED";

    /** Whether anybody said anything. */
    public boolean areNamed() {
        return Stream.of(incident, residence, placing).anyMatch(area -> area != null);
    }
}
