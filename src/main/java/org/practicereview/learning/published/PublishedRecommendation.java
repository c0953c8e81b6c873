package org.practicereview.learning.published;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.learning.recommendation.Recommendation;

/**
 * A recommendation of a review whose report is published; nothing of its case but the area.
 *
 * @param area nothing where a national review made it
 * @param nationalReview its name, nothing where a review of an area made it
 * @param publishedOn the day its report was published
 * @param theme its code
 * @param state how far it is, nothing of a national review: each area follows it for itself
 */
public record PublishedRecommendation(
        @Nullable String area,
        @Nullable String nationalReview,
        LocalDate publishedOn,
        String what,
        String who,
        LocalDate byWhen,
        String shownBy,
        String theme,
        Recommendation.@Nullable State state) {}
