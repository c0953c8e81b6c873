package org.practicereview.reviewer;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A reviewer as somebody sees the entry.
 *
 * @param entry what the register says, {@link RegisterEntry#NONE} where it says nothing
 * @param entered whether it says anything
 * @param keeping what the person who looks may change
 * @param ownAreas codes of the areas whose local list that person keeps
 * @param changes who changed it, the newest first
 */
public record SeenReviewer(
        UUID person,
        String name,
        RegisterEntry entry,
        boolean entered,
        Keeping keeping,
        Set<String> ownAreas,
        List<RegisterChange> changes) {

    @Override
    public String toString() {
        return "Reviewer " + person;
    }
}
