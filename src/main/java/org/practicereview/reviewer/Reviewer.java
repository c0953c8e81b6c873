package org.practicereview.reviewer;

import java.util.UUID;

/**
 * Somebody who can be appointed to a review.
 *
 * @param personId the person
 * @param name as others see it
 * @param expertise in words
 * @param nationalPool whether the Panel's public pool holds the reviewer (regulation 4)
 * @param available whether the reviewer is available on the day asked for
 * @param employedInArea whether an agency of the area asked for employs the reviewer (L5)
 * @param openReviews how many reviews the reviewer leads
 */
public record Reviewer(
        UUID personId,
        String name,
        String expertise,
        boolean nationalPool,
        boolean available,
        boolean employedInArea,
        int openReviews) {

    @Override
    public String toString() {
        return "Reviewer " + personId;
    }
}
