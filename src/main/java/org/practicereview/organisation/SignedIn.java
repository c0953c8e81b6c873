package org.practicereview.organisation;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who is signed in: only the id, so that a session holds nothing that identifies or can grow old. */
public record SignedIn(UUID personId) implements Principal, Serializable {

    @Override
    public String getName() {
        return personId.toString();
    }
}
