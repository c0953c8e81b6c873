package org.practicereview.rapidreview.agency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A new link.
 *
 * @param address to be sent to the contact; it is not shown again
 */
@Schema(name = "AgencyLink")
record ShownLink(String address, Instant expiresAt) {

    /** Leaves out the secret that it holds. */
    @Override
    public String toString() {
        return "ShownLink[***, " + expiresAt + "]";
    }
}
