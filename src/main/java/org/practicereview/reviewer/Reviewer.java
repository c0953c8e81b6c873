package org.practicereview.reviewer;

import java.util.UUID;

/**
 * Somebody who can be appointed to a review.
 *
 * @param personId the person
 * @param name as others see it
 * @param entry what the register says, {@link RegisterEntry#NONE} where it says nothing
 * @param openReviews how many reviews the reviewer leads
 */
public record Reviewer(UUID personId, String name, RegisterEntry entry, int openReviews) {

    /** Whether the Panel's public pool holds the reviewer (regulation 4). */
    public boolean nationalPool() {
        return entry.nationalPool();
    }

    @Override
    public String toString() {
        return "Reviewer " + personId;
    }
}
