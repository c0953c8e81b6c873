package org.practicereview.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Role;

/**
 * What one of the three delegated partners decided on a publication; words about a case.
 *
 * @param round in which of their attempts to agree
 * @param justification why a part is left out, nothing where none is
 */
record PartnersDecision(
        int round,
        Role role,
        UUID by,
        DecideOnPublication.Choice choice,
        String reasons,
        @Nullable String justification,
        Instant at) {

    @Override
    public String toString() {
        return "PartnersDecision of " + role;
    }
}
