package org.practicereview.rapidreview.agency;

import java.time.Instant;

/** A link that was just made; its secret is given away this once. */
public record IssuedLink(String secret, Instant expiresAt) {

    /** Leaves out the secret that it holds. */
    @Override
    public String toString() {
        return "IssuedLink[***, " + expiresAt + "]";
    }
}
