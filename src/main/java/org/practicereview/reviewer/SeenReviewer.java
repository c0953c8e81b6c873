package org.practicereview.reviewer;

import java.util.HashSet;
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

    /** Codes of the areas that are named beside the entry. */
    public Set<String> areas() {
        Set<String> named = new HashSet<>(ownAreas);
        named.addAll(entry.worksIn());
        named.addAll(entry.localLists());
        entry.employments().forEach(employment -> named.add(employment.area()));
        return named;
    }

    @Override
    public String toString() {
        return "Reviewer " + person;
    }
}
