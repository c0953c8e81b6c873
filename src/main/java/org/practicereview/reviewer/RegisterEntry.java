package org.practicereview.reviewer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the register of reviewers says of a person.
 *
 * @param expertise in words
 * @param nationalPool whether the Panel's public pool holds the reviewer (regulation 4)
 * @param availableFrom the first day on which the reviewer is available, nothing if at once
 * @param employedInAreas codes of the areas whose agencies employ or employed the reviewer: a conflict there (L5)
 */
public record RegisterEntry(
        String expertise, boolean nationalPool, @Nullable LocalDate availableFrom, Set<String> employedInAreas) {

    public RegisterEntry {
        employedInAreas = Collections.unmodifiableSet(new TreeSet<>(employedInAreas));
    }
}
