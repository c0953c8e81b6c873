package org.practicereview.organisation;

import java.util.UUID;

/**
 * A token that was just made: the only moment at which its text is known.
 *
 * @param id under which it is listed
 * @param text what a machine sends
 */
public record IssuedToken(UUID id, String text) {

    /** The text stays out of logs. */
    @Override
    public String toString() {
        return "IssuedToken " + id;
    }
}
