package org.practicereview.reviewer;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can be appointed to a review.
 *
 * @param personId the person
 * @param name as others see it
 * @param entry what the register says, {@link RegisterEntry#NONE} where it says nothing
 * @param openReviews how many reviews the reviewer leads
 * @param finishedReviews how many of this service the reviewer led to their end
 * @param rolesIn codes of the areas for which the person has another role here
 */
public record Reviewer(
        UUID personId, String name, RegisterEntry entry, int openReviews, int finishedReviews, Set<String> rolesIn) {

    /** Whether the Panel's public pool holds the reviewer (regulation 4). */
    public boolean nationalPool() {
        return entry.nationalPool();
    }

    @Override
    public String toString() {
        return "Reviewer " + personId;
    }
}
