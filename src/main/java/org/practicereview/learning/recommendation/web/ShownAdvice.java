package org.practicereview.learning.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.SharedWording;
import org.practicereview.learning.recommendation.EarlierRecommendation;
import org.practicereview.learning.recommendation.LookedAt;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.workflow.api.Coded;

/**
 * What may make a recommendation better; advisory only.
 *
 * @param before what was recommended nearly alike before, the nearest first
 */
@Schema(name = "AdviceOnRecommendation")
public record ShownAdvice(List<Hint> hints, List<Before> before) {

    public static ShownAdvice of(LookedAt lookedAt) {
        return new ShownAdvice(
                lookedAt.hints().stream()
                        .map(hint -> new Hint(hint.hint(), hint.citation()))
                        .toList(),
                lookedAt.before().stream().map(Before::of).toList());
    }

    /** A hint and its rule. */
    @Schema(name = "HintOnRecommendation")
    record Hint(String words, Citation citation) {}

    /**
     * Something that was recommended before, and what became of it.
     *
     * @param sharedPercent the share of words that both have
     */
    @Schema(name = "EarlierRecommendation")
    record Before(
            Coded<SharedWording> near,
            int sharedPercent,
            String area,
            String what,
            String who,
            LocalDate byWhen,
            String theme,
            Coded<Recommendation.State> state,
            int actions,
            int verified) {

        static Before of(LookedAt.Before before) {
            EarlierRecommendation earlier = before.earlier();
            return new Before(
                    Coded.of(before.near()),
                    before.sharedPercent(),
                    earlier.area(),
                    earlier.what(),
                    earlier.who(),
                    earlier.byWhen(),
                    earlier.theme(),
                    Coded.of(earlier.state()),
                    earlier.actions(),
                    earlier.verified());
        }
    }
}
