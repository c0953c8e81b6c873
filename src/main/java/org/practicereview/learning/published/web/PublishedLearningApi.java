package org.practicereview.learning.published.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.LearningTheme;
import org.practicereview.learning.published.PublishedLearning;
import org.practicereview.learning.published.PublishedRecommendation;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over published learning, for machines. */
@RestController
@Tag(name = "Learning")
class PublishedLearningApi {

    private final PublishedLearning learning;
    private final LearningTerms terms;

    PublishedLearningApi(PublishedLearning learning, LearningTerms terms) {
        this.learning = learning;
        this.terms = terms;
    }

    /** A recommendation of a published review; one of a national review has no area, and each area follows it for itself. */
    @Schema(name = "PublishedRecommendation")
    record Shown(
            @Nullable String area,
            @Nullable String nationalReview,
            LocalDate publishedOn,
            String what,
            String who,
            LocalDate byWhen,
            String shownBy,
            String theme,
            @Nullable Coded<Recommendation.State> state) {

        static Shown of(PublishedRecommendation found) {
            return new Shown(
                    found.area(),
                    found.nationalReview(),
                    found.publishedOn(),
                    found.what(),
                    found.who(),
                    found.byWhen(),
                    found.shownBy(),
                    found.theme(),
                    Optional.ofNullable(found.state()).map(Coded::of).orElse(null));
        }
    }

    @GetMapping(path = "/api/v1/learning/published", produces = MediaType.APPLICATION_JSON_VALUE)
    @Paged
    @Parameter(name = "words", in = ParameterIn.QUERY, description = "all of these words")
    @Parameter(name = "theme", in = ParameterIn.QUERY, description = "only of that theme")
    @Parameter(name = "area", in = ParameterIn.QUERY, description = "only of that area")
    @Operation(summary = "What published reviews recommended, the latest first; for everybody who signs in")
    Listing<Shown> search(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        String words = parameters.text("words", 200);
        String theme = parameters.oneOf(
                "theme", terms.themes().stream().map(LearningTheme::code).toList());
        String area = parameters.text("area", 40);
        ListParameters list = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(learning.page(words, theme, area, list.page(), list.size()), Shown::of);
    }
}
