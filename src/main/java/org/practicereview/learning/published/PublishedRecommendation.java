package org.practicereview.learning.published;

import java.time.LocalDate;
import org.practicereview.learning.recommendation.Recommendation;

/**
 * A recommendation of a review whose report is published; nothing of its case but the area.
 *
 * @param publishedOn the day its report was published
 * @param theme its code
 */
public record PublishedRecommendation(
        String area,
        LocalDate publishedOn,
        String what,
        String who,
        LocalDate byWhen,
        String shownBy,
        String theme,
        Recommendation.State state) {}
