package org.practicereview.learning.recommendation;

import java.util.List;
import org.practicereview.guidance.RecommendationHint;
import org.practicereview.guidance.SharedWording;

/**
 * What may help whoever writes a recommendation; advisory only.
 *
 * @param hints what would make it better
 * @param before what was recommended nearly alike before, the nearest first
 */
public record LookedAt(List<RecommendationHint> hints, List<Before> before) {

    /** Something that was recommended before, and how near it is. */
    public record Before(EarlierRecommendation earlier, int sharedPercent, SharedWording near) {}
}
