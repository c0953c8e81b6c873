package org.practicereview.reviewer;

import java.util.UUID;

/**
 * A line of the register.
 *
 * @param entry what the register says, {@link RegisterEntry#NONE} where it says nothing
 * @param openReviews how many reviews the reviewer leads now
 * @param finishedReviews how many reviews of this service the reviewer has finished
 */
public record ListedReviewer(UUID person, String name, RegisterEntry entry, int openReviews, int finishedReviews) {

    @Override
    public String toString() {
        return "Reviewer " + person;
    }
}
