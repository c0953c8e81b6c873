package org.practicereview.learning.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.workflow.api.Coded;

/**
 * A recommendation, for machines.
 *
 * @param shownBy how it will show that it helped
 * @param theme its code
 * @param learningReview the other learning review of the case that made it; nothing where the case's own review did
 * @param version as the ETag has it
 */
@Schema(name = "LearningRecommendation")
record ShownRecommendation(
        int number,
        String what,
        String who,
        LocalDate byWhen,
        String shownBy,
        String theme,
        Coded<Recommendation.State> state,
        @Nullable Integer learningReview,
        int version,
        Map<String, String> links) {

    static ShownRecommendation of(IncidentReference reference, Recommendation recommendation) {
        String self = path(reference, recommendation.number());
        return new ShownRecommendation(
                recommendation.number(),
                recommendation.what(),
                recommendation.who(),
                recommendation.byWhen(),
                recommendation.shownBy(),
                recommendation.theme(),
                Coded.of(recommendation.state()),
                recommendation.learningReview(),
                recommendation.version(),
                Map.of("self", self, "advice", self + "/advice", "actions", self + "/actions"));
    }

    static String path(IncidentReference reference, int number) {
        return "/api/v1/cases/" + reference + "/learning/recommendations/" + number;
    }
}
