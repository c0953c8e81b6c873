package org.practicereview.reviewer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody changed what the register says of a reviewer.
 *
 * @param before what the changed answers were, nothing where they were empty
 */
public record RegisterChange(
        Instant at, UUID by, String what, @Nullable String before) {

    /** What is said of a reviewer stays out of logs. */
    @Override
    public String toString() {
        return "RegisterChange at " + at;
    }
}
