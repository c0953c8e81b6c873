package org.practicereview.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that still counts.
 *
 * @param person whose password is chosen with it; none for the first administrator
 */
public record SetUpLink(@Nullable UUID person) {

    public boolean isForFirstAdministrator() {
        return person == null;
    }
}
